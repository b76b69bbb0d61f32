
(function () {
  'use strict';
  document.documentElement.classList.add('js');

  function text(cell) { return cell ? cell.textContent.trim() : ''; }

  // What a cell's first number comes to, whatever its unit: 950 ns before 1.2 µs, 8× slower before 2× slower before 1.1×.
  var SCALE = { ns: 1, 'µs': 1e3, ms: 1e6, s: 1e9, min: 6e10, h: 3.6e12,
    KiB: 1024, MiB: 1048576, GiB: 1073741824, TiB: 1099511627776, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };
  function value(cell) {
    var power = /^[≈≤≥]?\s*2([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+(?:·[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)/.exec(text(cell));
    if (power) {
      return Math.pow(2, Number(power[1].replace(/./g, function (digit) { return '0123456789-.'.charAt('⁰¹²³⁴⁵⁶⁷⁸⁹⁻·'.indexOf(digit)); })));
    }
    if (/^\d{4}-\d\d-\d\dT/.test(text(cell))) { return Date.parse(text(cell)); }
    var match = /^[≈≤≥<>]?\s*(-?[\d,]*\.?\d+)(×?)\s*(?:(ns|µs|ms|min|s|h|[KMGT]iB|[KMGT](?=\/| |$))(?![a-z]))?/.exec(text(cell));
    if (!match) { return NaN; }
    var number = Number(match[1].replace(/,/g, ''));
    var clock = /^(\d+):(\d\d) (min|h)/.exec(text(cell));
    if (clock) { return (Number(clock[1]) + clock[2] / 60) * SCALE[clock[3]]; }
    if (match[2] && / slower/.test(text(cell))) { return 1 / number; }
    return number * (SCALE[match[3]] || 1);
  }
  function compare(a, b) {
    var x = value(a), y = value(b);
    if (isNaN(x) || isNaN(y)) { return isNaN(x) && isNaN(y) ? text(a).localeCompare(text(b)) : isNaN(x) ? 1 : -1; }
    return x - y;
  }

  function sortable(table) {
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.textContent = '';
      head.appendChild(button);
      button.addEventListener('click', function () {
        var up = head.getAttribute('aria-sort') !== 'ascending';
        heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        var body = table.tBodies[0];
        Array.prototype.slice.call(body.rows)
          .sort(function (a, b) { return (up ? 1 : -1) * compare(a.cells[column], b.cells[column]); })
          .forEach(function (row) { body.appendChild(row); });
      });
    });
  }

  // What a spreadsheet would take for a formula begins with an apostrophe, as in results.csv; a plain number stays one.
  function harmless(field) {
    return /^[=+\-@\t\r]/.test(field) && isNaN(Number(field)) ? "'" + field : field;
  }
  function csv(table) {
    return Array.prototype.map.call(table.rows, function (row) {
      return Array.prototype.map.call(row.cells, function (cell) {
        return '"' + harmless(text(cell)).replace(/"/g, '""') + '"';
      }).join(',');
    }).join('\r\n') + '\r\n';
  }

  function tools(table) {
    var bar = document.createElement('div');
    bar.className = 'tools';
    var copy = document.createElement('button');
    copy.type = 'button';
    copy.textContent = 'Copy as CSV';
    copy.addEventListener('click', function () {
      var done = function () { copy.textContent = 'Copied'; };
      var area = document.createElement('textarea');
      area.value = csv(table);
      document.body.appendChild(area);
      area.select();
      if (document.execCommand('copy')) { done(); }
      area.remove();
    });
    bar.appendChild(copy);
    if (table.tBodies[0].rows.length > 12) {
      var filter = document.createElement('input');
      filter.type = 'search';
      filter.placeholder = 'Filter rows';
      filter.setAttribute('aria-label', 'Filter the rows of: ' + text(table.caption));
      filter.addEventListener('input', function () {
        var wanted = filter.value.toLowerCase();
        Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
          row.hidden = text(row).toLowerCase().indexOf(wanted) < 0;
        });
      });
      bar.appendChild(filter);
    }
    table.parentNode.parentNode.insertBefore(bar, table.parentNode);
  }

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }
  function button(label, pressed) {
    var made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.setAttribute('aria-pressed', String(pressed));
    return made;
  }

  // What differs from the page as it came stands in the address, and only that: #hide=figure.slot,figure.slot&show=0.time&slide=panel.2&theme=dark
  var state = { hide: [], show: '', slide: '', theme: '' };
  location.hash.slice(1).split('&').forEach(function (part) {
    var at = part.indexOf('=');
    var name = part.slice(0, at);
    if (!Object.prototype.hasOwnProperty.call(state, name)) { return; }
    var given = part.slice(at + 1);
    try { given = decodeURIComponent(given); } catch (e) { return; }
    state[name] = name === 'hide' ? given.split(',') : given;
  });
  function remember() {
    var parts = [];
    if (state.hide.length) { parts.push('hide=' + state.hide.map(encodeURIComponent).join(',')); }
    if (state.show) { parts.push('show=' + encodeURIComponent(state.show)); }
    if (state.slide) { parts.push('slide=' + encodeURIComponent(state.slide)); }
    if (state.theme) { parts.push('theme=' + state.theme); }
    history.replaceState(null, '', parts.length ? '#' + parts.join('&') : location.pathname + location.search);
  }

  function show(key, visible) {
    key.setAttribute('aria-pressed', String(visible));
    key.closest('figure').classList.toggle('no-' + key.dataset.slot, !visible);
  }

  // One view of the first screen at a time: by subject, then by what is shown of it.
  function choosing(hero, number) {
    var views = all('.view', hero);
    if (views.length < 2) { return; }
    var names = function (key, among) {
      return among.map(function (view) { return view.dataset[key]; }).filter(function (name, i, list) { return list.indexOf(name) === i; });
    };
    var subject = views[0].dataset.subject, quantity = views[0].dataset.quantity;
    var bar = document.createElement('div');
    bar.className = 'choose';
    hero.insertBefore(bar, hero.firstChild);
    function of(name) { return views.filter(function (view) { return view.dataset.subject === name; }); }
    function group(label, values, chosen, choose) {
      var box = document.createElement('div');
      box.setAttribute('role', 'group');
      box.setAttribute('aria-label', label);
      values.forEach(function (value) {
        var made = button(value, value === chosen);
        made.addEventListener('click', function () {
          choose(value);
          draw();
          state.show = [number, subject, quantity].join('.');
          if (subject === views[0].dataset.subject && quantity === views[0].dataset.quantity) { state.show = ''; }
          remember();
          all('button', bar).filter(function (other) { return other.textContent === value; })[0].focus();
        });
        box.appendChild(made);
      });
      if (values.length > 1) { bar.appendChild(box); }
    }
    function draw() {
      if (names('quantity', of(subject)).indexOf(quantity) < 0) { quantity = of(subject)[0].dataset.quantity; }
      views.forEach(function (view) {
        view.hidden = view.dataset.subject !== subject || view.dataset.quantity !== quantity;
      });
      bar.textContent = '';
      group('Workload', names('subject', views), subject, function (value) { subject = value; });
      group('Quantity', names('quantity', of(subject)), quantity, function (value) { quantity = value; });
    }
    views.forEach(function (view) {
      if (state.show === [number, view.dataset.subject, view.dataset.quantity].join('.')) {
        subject = view.dataset.subject;
        quantity = view.dataset.quantity;
      }
    });
    draw();
  }

  // One stop at a time.
  function sliding(panel) {
    var stops = all('.stop', panel);
    if (stops.length < 2) { return; }
    var box = document.createElement('label'), input = document.createElement('input'), told = document.createElement('output');
    box.className = 'slide';
    box.textContent = panel.dataset.label + ' ';
    input.type = 'range';
    input.min = 0;
    input.max = stops.length - 1;
    input.value = state.slide.indexOf(panel.id + '.') ? 0 : state.slide.slice(panel.id.length + 1);
    function draw() {
      stops.forEach(function (stop, index) { stop.hidden = index !== Number(input.value); });
      told.textContent = stops[input.value].dataset.label;
      input.setAttribute('aria-valuetext', told.textContent);
    }
    input.addEventListener('input', function () {
      draw();
      state.slide = input.value === '0' ? '' : panel.id + '.' + input.value;
      remember();
    });
    box.appendChild(input);
    box.appendChild(told);
    panel.insertBefore(box, stops[0]);
    draw();
  }

  // A value is told where a pointer comes near it, and step by step with the arrow keys.
  function telling(chart) {
    var points = all('.values circle', chart);
    var line = chart.parentNode.querySelector('.told');
    var at = -1;
    if (!points.length) { return; }
    function tell(index) {
      if (points[at]) { points[at].classList.remove('at'); }
      at = index;
      if (points[at]) { points[at].classList.add('at'); }
      line.textContent = points[at] ? points[at].querySelector('title').textContent : '';
    }
    function near(event) {
      var best = -1, least = 900;
      points.forEach(function (point, index) {
        var box = point.getBoundingClientRect();
        var x = box.left + box.width / 2 - event.clientX, y = box.top + box.height / 2 - event.clientY;
        if (x * x + y * y < least) { least = x * x + y * y; best = index; }
      });
      if (best >= 0 && best !== at) { tell(best); }
    }
    chart.addEventListener('pointermove', near);
    chart.addEventListener('pointerdown', near);
    chart.addEventListener('pointerleave', function () { if (document.activeElement !== chart) { tell(-1); } });
    chart.addEventListener('blur', function () { tell(-1); });
    chart.addEventListener('keydown', function (event) {
      var step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.key === 'Escape') { tell(-1); }
      if (!step) { return; }
      event.preventDefault();
      tell(Math.max(0, Math.min(points.length - 1, at < 0 ? (step > 0 ? 0 : points.length - 1) : at + step)));
    });
  }

  function theming() {
    var dark = function () {
      return state.theme ? state.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    };
    var toggle = button('', false);
    toggle.className = 'theme';
    toggle.removeAttribute('aria-pressed');
    function draw() {
      if (state.theme) { document.documentElement.dataset.theme = state.theme; } else { delete document.documentElement.dataset.theme; }
      toggle.textContent = dark() ? 'Light' : 'Dark';
    }
    if (state.theme !== 'dark' && state.theme !== 'light') { state.theme = ''; }
    toggle.addEventListener('click', function () {
      var wanted = dark() ? 'light' : 'dark';
      var usual = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
      state.theme = wanted === usual ? '' : wanted;
      draw();
      remember();
    });
    draw();
    var place = document.querySelector('header .facts');
    if (place) { place.appendChild(toggle); }
  }

  all('table').forEach(function (table) { tools(table); sortable(table); });
  all('.keys button').forEach(function (key) {
    var name = key.closest('figure').id + '.' + key.dataset.slot;
    key.hidden = false;
    if (state.hide.indexOf(name) >= 0) { show(key, false); }
    key.addEventListener('click', function () {
      var hidden = key.getAttribute('aria-pressed') === 'true';
      show(key, !hidden);
      state.hide = state.hide.filter(function (other) { return other !== name; }).concat(hidden ? [name] : []);
      remember();
    });
  });
  all('.hero').forEach(choosing);
  all('.slider').forEach(sliding);
  all('.chart').forEach(telling);
  theming();
})();
