// The review: one cell after the other, with both texts beside each other and a key for each answer.
(() => {
  'use strict';
  const section = document.querySelector('#review');
  const card = section && corrections && section.querySelector('.card');
  if (!card) return;
  const { texts, heading, named, make, facts, verdicts } = corrections;
  const part = (name) => card.querySelector(`.${name}`);
  const lines = [...section.querySelectorAll('.queue > li')];
  const verdictOf = { 1: 'stated', 2: 'partial', 3: 'differs', 4: 'omitted' };
  // What the list does not repeat: why cells come first stands at the first of them, the fact in the link.
  let weight = '';
  const cells = lines.map((line) => {
    const fact = line.querySelector('a').getAttribute('href').slice(1);
    weight = line.dataset.weight ?? weight;
    return { ...line.dataset, line, fact, weight, guess: verdictOf[line.dataset.guess], key: line.dataset.guess, column: Number(line.dataset.column), body: document.getElementById(fact) };
  }).filter((cell) => cell.body);
  // The counts under the title follow the answers. They include what the queue leaves for later.
  const [, factCount, differCount] = document.querySelectorAll('.in-short > span');
  const counts = [[factCount, 'count.facts'], [differCount, 'page.told_differently'], [document.querySelector('.in-short a[href="#review"]'), 'page.to_settle']]
    .filter(([one]) => one)
    .map(([one, line]) => {
      const at = one.querySelector('a') || one;
      return [at, line, Number((at.textContent.match(/\d[\d,]*/)?.[0] ?? '0').replaceAll(',', ''))];
    });
  // As the page counts at first: fifteen seconds for each.
  const CELLS_A_MINUTE = 4;
  // In the order in which they are asked; what is skipped goes to the end.
  let order = [...cells];
  let now = null;
  const steps = [];

  const article = (cell) => texts[cell.column - 1];
  const settles = (entry, cell) => entry.key === `verdict ${cell.fact} ${article(cell).id}`
    || entry.key === `not-a-fact ${cell.fact}`
    || Boolean(entry.cells?.includes(`${cell.fact} ${cell.column}`));
  const isSettled = (cell) => corrections.entries().some((entry) => settles(entry, cell));

  // "courier-3ab2c1 0-57 4-9": the paragraph as it stands in the article in full, with the passage and its words marked.
  function paragraph(address, isAside) {
    const [anchor, passage, ...words] = address.split(' ');
    const full = document.getElementById(anchor);
    const from = full?.querySelector('p');
    const number = from?.querySelector('.number');
    if (!number) return null;
    const text = from.textContent.slice(number.textContent.length + 1);
    const made = make('p', '', isAside ? 'aside-paragraph' : '');
    for (const name of ['lang', 'dir']) if (from.hasAttribute(name)) made.setAttribute(name, from.getAttribute(name));
    const link = make('a', number.textContent, 'place');
    link.href = `#${anchor}`;
    made.append(link, ' ');
    if (!passage) {
      made.append(text);
      return made;
    }
    const range = (word) => word.split('-').map(Number);
    const [start, end] = range(passage);
    const piece = make('span', '', 'passage');
    let at = start;
    for (const [first, last] of words.map(range).sort((a, b) => a[0] - b[0])) {
      if (first < at || last > end) continue;
      piece.append(text.slice(at, first), make('mark', text.slice(first, last)));
      at = last;
    }
    piece.append(text.slice(at, end));
    made.append(text.slice(0, start), piece, text.slice(end));
    return made;
  }

  // The nearest passage between its neighbours; if nothing was found, the best paragraphs, or else the first ones.
  function passages(cell) {
    const near = cell.near ? cell.near.split('; ') : [];
    if (!near.length) {
      const box = document.querySelectorAll('.text')[cell.column - 1];
      return [...(box?.querySelectorAll('.full') || [])].slice(0, 3).map((one) => paragraph(one.id));
    }
    const anchor = (one) => one.split(' ')[0];
    const full = document.getElementById(anchor(near[0]));
    if (cell.guess === 'omitted') {
      // Where fewer have anything in common with it, those around the nearest are shown too.
      const around = [full?.nextElementSibling, full?.previousElementSibling, full?.nextElementSibling?.nextElementSibling];
      const more = around.filter((one) => one?.matches('.full') && !near.some((other) => anchor(other) === one.id));
      return [...near, ...more.slice(0, Math.max(0, 3 - near.length)).map((one) => one.id)].map((one, at) => paragraph(one, at >= near.length));
    }
    const beside = (one) => (one?.matches('.full') ? paragraph(one.id, true) : null);
    return [beside(full?.previousElementSibling), paragraph(near[0]), beside(full?.nextElementSibling), ...near.slice(1).map((one) => paragraph(one))];
  }

  // How many facts there are, how many differ, and how many cells are open, by the page as it was made or as it is now.
  function countedBy(codes) {
    const all = facts().map(codes);
    const having = (letter) => all.filter((one) => one.includes(letter)).length;
    return [all.filter((one) => one.length).length, having('d'), all.reduce((sum, one) => sum + one.split('c').length - 1, 0)];
  }

  function count() {
    const made = countedBy((body) => verdicts(body).map((verdict) => verdict[0]).join(''));
    const live = countedBy((body) => body.dataset.codes);
    // A joined fact's cells keep their letters.
    live[2] -= cells.filter((cell) => cell.body.dataset.codes[cell.column - 1] === 'c' && isSettled(cell)).length;
    counts.forEach(([at, line, before], index) => {
      const n = before + live[index] - made[index];
      // "12 cells to settle (3 min)"
      at.textContent = say(line, { n, minutes: Math.ceil(n / CELLS_A_MINUTE) });
    });
  }

  function show() {
    const left = order.filter((cell) => !isSettled(cell));
    const settled = cells.length - left.length;
    now = left[0] || null;
    part('progress').textContent = now ? say('script.settled', { n: settled, all: cells.length }) : say('script.all_settled', { n: cells.length });
    const bar = part('bar');
    Object.assign(bar, { max: cells.length, value: settled });
    part('at-work').hidden = !now;
    card.querySelectorAll('.answers button').forEach((button) => { button.disabled = !now && button.value !== 'u'; });
    for (const cell of cells) cell.line.classList.toggle('settled', !left.includes(cell));
    count();
    if (!now) return;
    const there = article(now);
    part('asked-of').textContent = there.outlet;
    const asked = part('asked');
    asked.replaceChildren(heading(now.body));
    const tongue = now.body.querySelector('summary bdi');
    for (const name of ['lang', 'dir']) if (tongue.hasAttribute(name)) asked.setAttribute(name, tongue.getAttribute(name)); else asked.removeAttribute(name);
    part('weight').textContent = now.weight;
    part('source').textContent = texts[now.body.dataset.from - 1]?.outlet || '';
    part('there').textContent = there.outlet;
    part('found').textContent = say(now.guess === 'omitted' ? 'script.nearest_paragraphs' : 'script.nearest_passage');
    part('own').replaceChildren(...[now.own && paragraph(now.own)].filter(Boolean));
    part('near').replaceChildren(...passages(now).filter(Boolean));
    part('leaning').textContent = card.querySelector(`button[value="${now.key}"]`).lastChild.data.trim();
    const twin = now.twin && document.getElementById(now.twin);
    part('twin').hidden = !twin;
    part('twin-words').textContent = twin ? heading(twin) : '';
    card.querySelector('button[value="j"]').disabled = !twin;
  }

  // Words that the person has selected in the other text name what carries the fact.
  function selected() {
    const selection = getSelection();
    const place = selection.rangeCount && selection.getRangeAt(0).commonAncestorContainer;
    const within = place && (place.nodeType === 1 ? place : place.parentElement).closest('.near p');
    return within && card.contains(within) ? selection.toString().trim() : '';
  }

  function settle(entry) {
    // Adding it shows the next cell.
    const cell = now;
    steps.push({ cell, undo: corrections.add([entry]) });
  }

  function answer(verdict) {
    const { words, from } = named(now.body);
    const there = article(now);
    const keys = { fact: words, from, article: there.id, verdict, words: verdict === 'omitted' ? '' : selected() };
    settle(corrections.entry('verdict', `verdict ${now.fact} ${there.id}`, now.body, say('entry.verdict', { outlet: there.outlet, verdict: say(`found.${verdict}`) }), keys, { verdict }));
  }

  const actions = {
    5() {
      const { words, from } = named(now.body);
      settle(corrections.entry('not-a-fact', `not-a-fact ${now.fact}`, now.body, say('entry.not_a_fact'), { fact: words, from }));
    },
    j() {
      const twin = document.getElementById(now.twin);
      if (!twin) return;
      const pair = [named(now.body), named(twin)];
      // Whatever else is to be asked of the fact is asked of its twin, which now stands for both.
      const own = cells.filter((cell) => cell.fact === now.fact).map((cell) => `${cell.fact} ${cell.column}`);
      const both = [...own, `${now.twin} ${now.body.dataset.from}`];
      settle(corrections.entry('join', `join ${now.fact} ${now.twin}`, now.body, say('entry.joined_with', { heading: heading(twin) }), { facts: pair.map((one) => one.words), from: pair.map((one) => one.from) }, { cells: both }));
    },
    0() {
      steps.push({ cell: now });
      order = [...order.filter((cell) => cell !== now), now];
      show();
    },
    u() {
      const last = steps.pop();
      if (!last) return;
      order = [last.cell, ...order.filter((cell) => cell !== last.cell)];
      if (last.undo) last.undo(); else show();
    },
    Enter: () => answer(now.guess),
  };
  for (const [key, verdict] of Object.entries(verdictOf)) actions[key] = () => answer(verdict);

  const act = (key) => {
    if (!actions[key] || (!now && key !== 'u')) return false;
    actions[key]();
    if (!now) card.focus();
    return true;
  };
  card.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    if (event.key === 'Enter' && event.target.closest('a, button')) return;
    if (!act(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  card.addEventListener('click', (event) => {
    const button = event.target.closest('button[value]');
    if (button) act(button.value);
  });

  // The list stays for reading; a line of it asks about its cell.
  section.querySelector('.queue').addEventListener('click', (event) => {
    const cell = cells.find((one) => one.line.contains(event.target));
    if (!cell || event.target.closest('a') || isSettled(cell)) return;
    order = [cell, ...order.filter((one) => one !== cell)];
    show();
    card.focus();
  });

  const go = () => { if (location.hash === '#review') setTimeout(() => { card.focus(); section.scrollIntoView(); }); };
  addEventListener('hashchange', go);
  document.addEventListener('click', (event) => { if (event.target.closest('a[href="#review"]')) go(); });
  corrections.onChange(show);
  card.hidden = false;
  section.querySelector('.all').open = false;
  show();
  go();
})();
