
(function () {
  'use strict';
  document.documentElement.classList.add('js');

  function text(cell) { return cell ? cell.textContent.trim() : ''; }

  // The unit of a cell's first number, so that 950 ns sorts before 1.2 µs.
  var SCALE = { ns: 1, 'µs': 1e3, ms: 1e6, s: 1e9 };
  function value(cell) {
    var match = /^[≈≤≥]?\s*(-?[\d,]*\.?\d+)\s*(ns|µs|ms|s)?(?![a-z])/.exec(text(cell));
    return match ? Number(match[1].replace(/,/g, '')) * (SCALE[match[2]] || 1) : NaN;
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

  // What is hidden stands in the address, and only that: #hide=figure.slot,figure.slot
  function hidden() {
    var match = /^#hide=(.+)$/.exec(location.hash);
    return match ? decodeURIComponent(match[1]).split(',') : [];
  }
  function remember() {
    var names = Array.prototype.map.call(document.querySelectorAll('.keys button[aria-pressed="false"]'), function (key) {
      return key.closest('figure').id + '.' + key.dataset.slot;
    });
    history.replaceState(null, '', names.length ? '#hide=' + names.map(encodeURIComponent).join(',') : location.pathname);
  }
  function show(key, visible) {
    key.setAttribute('aria-pressed', String(visible));
    key.closest('figure').classList.toggle('no-' + key.dataset.slot, !visible);
  }

  Array.prototype.forEach.call(document.querySelectorAll('table'), function (table) { tools(table); sortable(table); });
  var away = hidden();
  Array.prototype.forEach.call(document.querySelectorAll('.keys button'), function (key) {
    key.hidden = false;
    if (away.indexOf(key.closest('figure').id + '.' + key.dataset.slot) >= 0) { show(key, false); }
    key.addEventListener('click', function () {
      show(key, key.getAttribute('aria-pressed') === 'false');
      remember();
    });
  });
  window.addEventListener('beforeprint', function () {
    Array.prototype.forEach.call(document.querySelectorAll('details'), function (details) { details.open = true; });
  });
})();
