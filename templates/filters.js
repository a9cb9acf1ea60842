// Filters of the fact table, search, and links that lead to something folded or filtered away.
// Without script everything is on the page all the same.
(() => {
  'use strict';
  const form = document.querySelector('.filters');
  if (!form) return;
  const field = form.elements;
  const empty = document.querySelector('.no-match');
  const groups = [...document.querySelectorAll('.group')].map((box) => ({
    box, wasOpen: box.open, shown: 0, all: box.querySelectorAll('.fact').length, count: box.querySelector('.count'),
  }));
  const facts = groups.flatMap((group) => [...group.box.querySelectorAll('.fact')].map((body) => ({
    body, group, told: body.dataset.told || 'some', about: (body.dataset.about || '').split(' '), codes: body.dataset.codes, text: null, fits: true,
  })));
  // Facts that say nearly the same as another are folded under it.
  const folds = [...document.querySelectorAll('.nearly')].map((body) => ({
    body, box: body.querySelector('details'), wasOpen: false, facts: facts.filter((fact) => body.contains(fact.body)),
  }));
  const folded = [...groups, ...folds];
  const rows = [...document.querySelectorAll('.row')].map((body) => ({ body, text: null }));
  const opener = (fact) => fact.body.querySelector('details');
  // Read only when somebody searches: with forty outlets the text of all facts is a megabyte.
  const text = (part) => (part.text ??= part.body.textContent.toLowerCase());
  // What is not among the choices, and comes only from the links at the head of the page: "told" by an outlet, in whatever way;
  // "among" these outlets and no other; "settled", with no cell to check.
  const NONE = { told: false, settled: false, among: null };
  let wanted = NONE;
  // With forty outlets, a change of all facts at once would be a visible pause: this many are changed, the others in the next frames.
  // Until the last one the list is busy.
  const AT_ONCE = 30;
  const list = document.querySelector('#facts');
  let planned = 0;
  const inTurn = (change) => {
    let waiting = [];
    let isPlanned = false;
    const plan = (more) => {
      planned += more - isPlanned;
      isPlanned = more;
      list.setAttribute('aria-busy', planned > 0);
    };
    const some = () => {
      waiting.splice(0, AT_ONCE).forEach(change);
      plan(waiting.length > 0);
      if (isPlanned) requestAnimationFrame(() => setTimeout(some));
    };
    return {
      start: (facts) => { waiting = facts; if (!isPlanned) some(); },
      finish: () => waiting.splice(0).forEach(change),
    };
  };
  const showing = inTurn((fact) => { fact.body.hidden = false; });
  let isOpening = false;
  const opening = inTurn((fact) => { opener(fact).open = isOpening; });

  const tells = (letters) => /[spd]/.test(letters);

  function fits(codes, outlet, verdict) {
    const letters = outlet ? codes[outlet - 1] : codes;
    if (wanted.told && !tells(letters)) return false;
    if (wanted.settled && codes.includes('c')) return false;
    if (wanted.among && [...codes].some((letter, at) => tells(letter) !== wanted.among.includes(at + 1))) return false;
    return !verdict || letters.includes(verdict[0]);
  }

  function apply() {
    const [verdict, outlet, told] = [field.verdict.value, field.outlet.value, field.told.value];
    const about = field.about ? field.about.value : '';
    const words = field.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const isFiltered = Boolean(verdict || outlet || told || about || words.length || wanted !== NONE);
    const found = (part) => words.every((word) => text(part).includes(word));
    let shown = 0;
    groups.forEach((group) => { group.shown = 0; });
    for (const fact of facts) {
      fact.fits = (!told || fact.told === told) && (!about || fact.about.includes(about)) && fits(fact.codes, outlet, verdict) && found(fact);
      if (fact.fits) { shown += 1; fact.group.shown += 1; } else if (!fact.body.hidden) fact.body.hidden = true;
    }
    showing.start(facts.filter((fact) => fact.fits && fact.body.hidden));
    for (const group of groups) {
      group.box.hidden = group.shown === 0;
      group.count.textContent = group.shown < group.all ? say('script.some_of', { n: group.shown, all: group.all }) : group.all;
    }
    for (const fold of folds) fold.body.hidden = !fold.facts.some((fact) => fact.fits);
    for (const one of folded) one.box.open = isFiltered || one.wasOpen;
    let found_rows = 0;
    for (const row of rows) {
      const isShown = found(row);
      if (row.body.hidden === isShown) row.body.hidden = !isShown;
      if (isShown) found_rows += 1;
    }
    const of_facts = say('script.facts', { n: shown, all: facts.length });
    const of_rows = say('script.facts_and_rows', { facts: of_facts, n: found_rows, all: rows.length });
    form.querySelector('output').textContent = words.length ? of_rows : of_facts;
    empty.hidden = shown > 0;
    mark(words);
  }

  // The words found are marked where the browser can do so without changing the page.
  function mark(words) {
    if (!('highlights' in CSS)) return;
    CSS.highlights.delete('found');
    if (!words.length) return;
    const ranges = [];
    const visible = [...facts.filter((fact) => fact.fits), ...rows.filter((row) => !row.body.hidden)];
    for (const part of visible.slice(0, 300)) {
      const walker = document.createTreeWalker(part.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const letters = walker.currentNode.data.toLowerCase();
        if (letters.length !== walker.currentNode.data.length) continue;
        for (const word of words) {
          for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length)) {
            const range = new Range();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + word.length);
            ranges.push(range);
          }
        }
      }
    }
    CSS.highlights.set('found', new Highlight(...ranges));
  }

  function showAll() {
    wanted = NONE;
    form.reset();
    apply();
  }

  // What a person corrects on the page counts at once.
  document.addEventListener('corrected', () => {
    for (const fact of facts) fact.codes = fact.body.dataset.codes;
    for (const box of form.querySelectorAll('[name="verdict"][value]:not([value=""])')) {
      box.parentElement.querySelector('small').textContent = facts.filter((fact) => fact.codes.includes(box.value[0])).length;
    }
    // What is open stays open.
    const open = folded.map((one) => one.box.open);
    apply();
    folded.forEach((one, index) => { one.box.open = open[index]; });
  });

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => { wanted = NONE; apply(); });
  form.addEventListener('reset', () => { wanted = NONE; setTimeout(apply); });

  field.open.addEventListener('click', () => {
    const visible = facts.filter((fact) => fact.fits);
    isOpening = visible.some((fact) => !opener(fact).open);
    folded.forEach((one) => { one.box.open = isOpening || one.wasOpen; });
    opening.start(visible);
    field.open.textContent = say(isOpening ? 'script.close_all' : 'script.open_all');
  });

  // The counts at the head of the page lead to the facts they count.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href="#facts"][data-told], a[href="#facts"][data-verdict]');
    if (!link) return;
    form.reset();
    field.outlet.value = link.dataset.outlet || '';
    field.told.value = link.dataset.told || '';
    const { verdict = '', among } = link.dataset;
    field.verdict.value = verdict;
    const own = { told: verdict === 'told', settled: verdict === 'settled', among: among ? among.split(',').map(Number) : null };
    setTimeout(() => { wanted = own; apply(); });
  });

  // A link to a fact opens it; a link to anything shows it where it is folded or filtered away.
  function follow() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest('[hidden]')) showAll();
    showing.finish();
    for (let box = target.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
    // Its group stays open when the filter that was reset is applied.
    for (const one of folded) if (one.box.contains(target)) one.wasOpen = true;
    const fact = facts.find((one) => one.body === target);
    if (fact) opener(fact).open = true;
    target.scrollIntoView();
    const first = target.querySelector('summary, a.number');
    if (first) first.focus({ preventScroll: true });
  }
  addEventListener('hashchange', follow);
  // The same link again changes no address.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute('href') === location.hash) setTimeout(follow);
  });

  form.hidden = false;
  apply();
  follow();
})();
