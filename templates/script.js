// Filters and opening. Without this script everything is on the page all the same.
(() => {
  'use strict';
  const form = document.querySelector('.filters');
  if (!form) return;
  const facts = [...document.querySelectorAll('.fact')].map((body) => ({
    body,
    opener: body.querySelector('details'),
    told: body.dataset.told,
    words: body.textContent.toLowerCase(),
    cells: [...body.querySelectorAll('td[data-verdict]')].map((cell) => cell.dataset),
  }));
  const empty = document.querySelector('.no-match');
  const field = form.elements;
  // "present" is not among the choices: it comes only from the links at the head of the page.
  let present = false;

  const fits = (verdict, wanted) =>
    present ? verdict !== 'omitted' : !wanted || verdict === wanted;

  function apply() {
    const verdict = field.verdict.value;
    const outlet = field.outlet.value;
    const told = field.told.value;
    const words = field.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const fact of facts) {
      const visible =
        (!told || fact.told === told) &&
        fact.cells.some((cell) => (!outlet || cell.article === outlet) && fits(cell.verdict, verdict)) &&
        words.every((word) => fact.words.includes(word));
      fact.body.hidden = !visible;
      if (visible) shown += 1;
    }
    form.querySelector('output').textContent = `${shown} of ${facts.length} facts`;
    empty.hidden = shown > 0;
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => { present = false; apply(); });
  form.addEventListener('reset', () => { present = false; setTimeout(apply); });

  field.open.addEventListener('click', () => {
    const visible = facts.filter((fact) => !fact.body.hidden);
    const open = visible.some((fact) => !fact.opener.open);
    visible.forEach((fact) => { fact.opener.open = open; });
  });
  document.querySelector('.facts').addEventListener('toggle', () => {
    const allOpen = facts.every((fact) => fact.body.hidden || fact.opener.open);
    field.open.textContent = allOpen ? 'Close all' : 'Open all';
  }, true);

  // The counts at the head of the page lead to the facts they count.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href="#facts"][data-told], a[href="#facts"][data-verdict]');
    if (!link) return;
    form.reset();
    present = link.dataset.verdict === 'present';
    field.verdict.value = present ? '' : link.dataset.verdict || '';
    field.outlet.value = link.dataset.outlet || '';
    field.told.value = link.dataset.told || '';
    const keep = present;
    setTimeout(() => { present = keep; apply(); });
  });

  // A link to a fact opens it, and shows it where a filter hides it.
  function follow() {
    const id = decodeURIComponent(location.hash.slice(1));
    const fact = facts.find((one) => one.body.id === id);
    if (!fact) return;
    fact.opener.open = true;
    if (fact.body.hidden) { form.reset(); fact.body.hidden = false; }
    fact.body.scrollIntoView();
  }
  addEventListener('hashchange', follow);

  form.hidden = false;
  apply();
  follow();
})();
