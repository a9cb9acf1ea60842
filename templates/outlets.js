// With many outlets: which of them are beside the first one.
(() => {
  'use strict';
  const choice = document.querySelector('.shown-outlets');
  if (!choice) return;
  const boxes = [...choice.querySelectorAll('input')];
  const tables = [...document.querySelectorAll('table.facts')];
  const verdicts = { s: 'stated', p: 'partial', d: 'differs', o: 'omitted', c: 'check' };
  // More do not fit beside the statement at 1280 px.
  const MOST = 3;

  function cell(body, box) {
    const verdict = verdicts[body.dataset.codes[box.value - 1]];
    const td = document.createElement('td');
    td.className = 'chosen';
    const name = Object.assign(document.createElement('bdi'), { textContent: box.dataset.name });
    const mark = Object.assign(document.createElement('b'), { className: `v ${verdict}`, textContent: say(`verdict.${verdict}`) });
    td.append(name, ' ', mark);
    // Addresses of paragraphs are the article's name and six digits.
    const own = new RegExp(`^#${box.dataset.anchor}-[0-9a-f]{6}(-\\d+)?$`);
    const link = [...body.querySelectorAll('.words a')].find((one) => own.test(one.getAttribute('href')));
    if (link) {
      const copy = Object.assign(document.createElement('a'), { href: link.getAttribute('href') });
      copy.textContent = (link.textContent.match(/¶\d+$/) || [say('script.headline')])[0];
      td.append(' ', copy);
    }
    return td;
  }

  function head(box) {
    const th = document.createElement('th');
    th.scope = 'col';
    th.className = 'chosen';
    th.append(Object.assign(document.createElement('bdi'), { textContent: box.dataset.name }));
    return th;
  }

  function apply() {
    const chosen = boxes.filter((box) => box.checked);
    boxes.forEach((box) => { box.disabled = !box.checked && chosen.length >= MOST; });
    document.querySelectorAll('.chosen').forEach((one) => one.remove());
    for (const table of tables) {
      const others = table.tHead?.rows[0].querySelector('.others');
      if (others) chosen.forEach((box) => others.before(head(box)));
      for (const body of table.tBodies) {
        const isFact = body.matches('.fact');
        const last = isFact && body.rows[0].querySelector('.others');
        if (last) chosen.forEach((box) => last.before(cell(body, box)));
        body.rows[isFact ? 1 : 0].cells[0].colSpan = 3 + chosen.length;
      }
    }
    document.body.dataset.chosen = chosen.length;
    const columns = new Set(['1', ...chosen.map((box) => box.value)]);
    for (const row of document.querySelectorAll('.row')) {
      let some = false;
      for (const one of row.children) {
        one.hidden = chosen.length > 0 && !columns.has(one.dataset.column);
        some ||= !one.hidden;
      }
      row.classList.toggle('away', !some);
    }
  }

  choice.addEventListener('change', apply);
  choice.hidden = false;
  if (boxes.some((box) => box.checked)) apply();
})();
