// Single keys. They can be turned off in the box that "?" opens (WCAG 2.1.4).
(() => {
  'use strict';
  const box = document.getElementById('keys');
  const opener = document.querySelector('.keys-opener');
  if (!box || !box.showModal) return;
  const enabled = box.querySelector('input');
  opener.hidden = false;
  opener.addEventListener('click', () => box.showModal());

  const sections = { d: 'differences', f: 'facts', p: 'articles', t: 'texts', w: 'voices', m: 'method', r: 'review' };

  function steps() {
    const here = document.activeElement.closest('#articles, #texts');
    const all = here ? here.querySelectorAll('a.number') : document.querySelectorAll('.facts summary');
    return [...all].filter((one) => one.checkVisibility());
  }

  function step(by) {
    const all = steps();
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
    if (next) { next.focus(); next.scrollIntoView({ block: 'nearest' }); }
  }

  function go(id) {
    const section = document.getElementById(id);
    if (!section) return;
    section.scrollIntoView();
    // The first visible fact or paragraph; the filters above it are a Tab back.
    const visible = (selector) => [...section.querySelectorAll(selector)].find((one) => one.checkVisibility());
    const first = section.querySelector('.card:not([hidden])') || visible('.fact summary, a.number') || visible('summary, a, button');
    if (first) first.focus({ preventScroll: true });
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || box.open) return;
    if (event.target.matches('input:not([type="radio"], [type="checkbox"]), select, textarea')) return;
    if (!enabled.checked) return;
    const search = document.querySelector('.filters input[type="search"]');
    const actions = {
      j: () => step(1),
      k: () => step(-1),
      o: () => document.querySelector('.filters button[name="open"]')?.click(),
      b: () => history.back(),
      '/': () => { if (search) { search.scrollIntoView({ block: 'center' }); search.focus(); } },
      '?': () => box.showModal(),
    };
    const action = actions[event.key] || (sections[event.key] && (() => go(sections[event.key])));
    if (!action) return;
    event.preventDefault();
    action();
  });
})();
