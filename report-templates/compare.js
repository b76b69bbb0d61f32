(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  function element(id) { return document.getElementById(id); }
  function make(name, text, within) {
    var made = document.createElement(name);
    made.textContent = text;
    if (within) { within.appendChild(made); }
    return made;
  }

  // The logarithm of the gamma function, by Stirling's series from 10 on and the recurrence below.
  function logGamma(x) {
    var shift = 0;
    while (x < 10) { shift -= Math.log(x); x += 1; }
    var i = 1 / (x * x);
    return shift + (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + (1 / 12 - i * (1 / 360 - i * (1 / 1260 - i / 1680))) / x;
  }
  // The regularised incomplete beta function by its continued fraction (DLMF 8.17.22), from the tail forward.
  function beta(x, a, b) {
    if (x <= 0 || x >= 1) { return x <= 0 ? 0 : 1; }
    if (x > (a + 1) / (a + b + 2)) { return 1 - beta(1 - x, b, a); }
    var fraction = 0;
    for (var m = 300; m >= 1; m--) {
      var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      fraction = even / (1 + odd / (1 + fraction));
    }
    var first = -(a + b) * x / (a + 1);
    return Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / (a * (1 + first / (1 + fraction)));
  }
  // Student's t: the two-sided p-value, and the half-width that holds a level.
  function pValue(t, degrees) { return beta(degrees / (degrees + t * t), degrees / 2, 0.5); }
  function twoSided(level, degrees) {
    var low = 0, high = 1;
    while (pValue(high, degrees) > 1 - level) { high *= 2; }
    for (var i = 0; i < 60; i++) {
      var middle = (low + high) / 2;
      if (pValue(middle, degrees) > 1 - level) { low = middle; } else { high = middle; }
    }
    return high;
  }

  function welch(base, other) {
    var row = { ratio: Math.exp(other[1] - base[1]), forks: Math.min(base[3], other[3]) };
    if (row.forks < 2) { return row; }
    var a = base[2] * base[2], b = other[2] * other[2], sum = a + b;
    var degrees = 1 / (Math.pow(a / sum, 2) / (base[3] - 1) + Math.pow(b / sum, 2) / (other[3] - 1));
    var error = Math.sqrt(sum), wide = twoSided(0.95, degrees) * error, narrow = twoSided(0.9, degrees) * error;
    row.low = row.ratio * Math.exp(-wide);
    row.high = row.ratio * Math.exp(wide);
    row.low90 = row.ratio * Math.exp(-narrow);
    row.high90 = row.ratio * Math.exp(narrow);
    row.p = pValue(Math.log(row.ratio) / error, degrees);
    return row;
  }
  function adjust(rows) {
    var smallest = 1;
    rows.sort(function (a, b) { return b.p - a.p; }).forEach(function (row, index) {
      smallest = Math.min(smallest, row.p * rows.length / (rows.length - index));
      row.q = smallest;
    });
  }
  function judge(row) {
    var slower = 1 + data.margin, faster = 1 / slower;
    if (row.why) { return 'not comparable: ' + row.why; }
    if (row.forks < 3) { return 'inconclusive: fewer than 3 forks on a side'; }
    if (row.low > slower || row.high < faster) {
      return row.q <= data.rate ? (row.low > slower ? 'slower' : 'faster') : 'inconclusive: suspect, does not survive the number of rows';
    }
    return row.low90 > faster && row.high90 < slower ? 'same' : 'inconclusive';
  }
  function compared(base, other) {
    var there = {}, rows = [];
    other.cells.forEach(function (cell) { there[cell[0]] = cell; });
    base.cells.forEach(function (cell) {
      var twin = there[cell[0]], row = { why: 'not in ' + other.name };
      if (twin) { row = cell[4] === twin[4] ? welch(cell, twin) : { why: 'definition: ' + cell[4] + ' against ' + twin[4] }; }
      row.name = data.rows[cell[0]];
      row.base = Math.exp(cell[1]);
      row.other = twin ? Math.exp(twin[1]) : NaN;
      delete there[cell[0]];
      rows.push(row);
    });
    Object.keys(there).forEach(function (number) {
      rows.push({ name: data.rows[number], base: NaN, other: Math.exp(there[number][1]), why: 'not in ' + base.name });
    });
    adjust(rows.filter(function (row) { return !row.why && row.forks >= 3; }));
    rows.forEach(function (row) { row.verdict = judge(row); });
    return rows;
  }

  function time(nanoseconds) {
    if (isNaN(nanoseconds)) { return '–'; }
    var units = ['ns', 'µs', 'ms', 's'], unit = 0;
    while (Number(nanoseconds.toPrecision(3)) >= 1000 && unit < 3) { nanoseconds /= 1000; unit++; }
    return (nanoseconds >= 1000 ? Math.round(nanoseconds) : Number(nanoseconds.toPrecision(3))) + ' ' + units[unit];
  }
  function differences(base, other) {
    function named(run) {
      var facts = {};
      run.facts.forEach(function (fact) { facts[data.facts[fact][0]] = data.facts[fact][1]; });
      return facts;
    }
    var here = named(base), there = named(other), list = [];
    Object.keys(here).concat(Object.keys(there)).forEach(function (name) {
      if (here[name] !== there[name] && list.every(function (known) { return known[0] !== name; })) {
        list.push([name, here[name] || 'not recorded', there[name] || 'not recorded']);
      }
    });
    return list;
  }
  function table(rows, base, other) {
    var made = document.createElement('table'), box = make('div', '', element('result'));
    box.className = 'scroll';
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', 'Every row');
    make('caption', other.name + ' against ' + base.name, made);
    var head = made.createTHead().insertRow();
    ['row', 'base', 'other', 'ratio of times', '95% interval', 'verdict'].forEach(function (column) { make('th', column, head).scope = 'col'; });
    var body = made.createTBody();
    rows.forEach(function (row) {
      var line = body.insertRow();
      make('th', row.name, line).scope = 'row';
      [time(row.base), time(row.other), row.ratio ? row.ratio.toFixed(3) : '–',
        row.low ? '[' + row.low.toFixed(3) + ', ' + row.high.toFixed(3) + ']' : '–', row.verdict].forEach(function (cell) { make('td', cell, line); });
    });
    box.appendChild(made);
  }
  function show() {
    var base = data.runs[element('base').value], other = data.runs[element('other').value], rows = compared(base, other);
    var counts = ['faster', 'slower', 'same', 'inconclusive', 'not comparable'].map(function (verdict) {
      return [rows.filter(function (row) { return row.verdict.indexOf(verdict) === 0; }).length, verdict];
    }).filter(function (count) { return count[0]; }).map(function (count) { return count.join(' '); });
    element('answer').textContent = base === other ? 'The same run twice: choose another.' : other.name + ' against ' + base.name + ': ' + (counts.join(', ') || 'no row on either side') + '.';
    var list = differences(base, other), known = base.facts.length && other.facts.length;
    element('setting').textContent = !known ? 'The environment is not recorded on either side or both: a ratio may be of machines, of JVMs or of code.'
      : list.length ? 'What differs can explain the ratios:' : 'Nothing that is recorded differs.';
    element('differences').textContent = '';
    if (known) { list.forEach(function (difference) { make('li', difference[0] + ': ' + difference[1] + ' against ' + difference[2], element('differences')); }); }
    element('result').textContent = '';
    table(rows, base, other);
    history.replaceState(null, '', '#base=' + encodeURIComponent(base.name) + '&other=' + encodeURIComponent(other.name));
  }

  // The runs that the address names; else the newest and the one before it on its machine.
  function chosen(name) {
    var part = location.hash.slice(1).split('&').filter(function (given) { return given.indexOf(name + '=') === 0; })[0], found = -1;
    try { part = decodeURIComponent((part || '').slice(name.length + 1)); } catch (e) { part = ''; }
    data.runs.forEach(function (run, index) { if (run.name === part) { found = index; } });
    return found;
  }
  function choose() {
    var other = chosen('other'), base = chosen('base');
    if (other < 0) { other = 0; }
    for (var i = other + 1; base < 0 && i < data.runs.length; i++) {
      if (data.runs[i].machine === data.runs[other].machine) { base = i; }
    }
    element('other').value = other;
    element('base').value = base < 0 ? Math.min(other + 1, data.runs.length - 1) : base;
    show();
  }
  if (!data.runs.length) { element('answer').textContent = 'No run yet.'; return; }
  ['base', 'other'].forEach(function (id) {
    data.runs.forEach(function (run, index) {
      make('option', run.name + (run.started ? ', ' + run.started.slice(0, 16).replace('T', ' ') : '') + ', ' + run.machine, element(id)).value = index;
    });
    element(id).addEventListener('change', show);
  });
  element('swap').addEventListener('click', function () {
    var base = element('base').value;
    element('base').value = element('other').value;
    element('other').value = base;
    show();
  });
  window.addEventListener('hashchange', choose);
  document.querySelector('.pick').hidden = false;
  choose();
})();
