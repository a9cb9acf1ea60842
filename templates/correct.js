// The form in each fact: a verdict on any text, a heading, statements that are not the same fact, facts that are.
(() => {
  'use strict';
  if (!corrections) return;
  const { section, heading, named, make, button, verdicts } = corrections;
  const form = section.querySelector('form.correct');
  const same = form.elements.same;
  const articles = [...form.querySelectorAll('.verdicts > div')];
  let fact = null;

  function open(body, opener) {
    fact = body;
    form.reset();
    form.querySelector('.fault').textContent = '';
    articles.forEach((row, index) => {
      row.querySelector('option').textContent = say('script.unchanged', { verdict: say(`found.${verdicts(fact)[index]}`) });
      row.querySelector('.named').hidden = true;
    });
    form.elements.heading.value = heading(fact);
    const others = [...section.querySelectorAll('.wordings-of > li')].filter((other) => other.dataset.fact === fact.id);
    const set = form.querySelector('.others');
    set.querySelectorAll('label').forEach((label) => label.remove());
    set.hidden = !others.length;
    for (const other of others) {
      const label = make('label');
      const box = Object.assign(make('input'), { type: 'checkbox', value: other.querySelector('q').textContent });
      box.dataset.from = other.dataset.from;
      const text = make('span');
      text.append(...[...other.childNodes].map((node) => node.cloneNode(true)));
      label.append(box, text);
      set.append(label);
    }
    // The facts with the most words in common come first.
    const words = (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
    const own = words(heading(fact));
    const others_of = corrections.facts().filter((one) => one !== fact).map((one) => [heading(one), one.id])
      .map(([text, id]) => [[...words(text)].filter((word) => own.has(word)).length, new Option(text, id)]);
    same.length = 1;
    same.append(...others_of.sort((a, b) => b[0] - a[0]).map(([, option]) => option));
    opener.parentElement.after(form);
    form.hidden = false;
    articles[0].querySelector('select').focus();
  }

  function close() {
    form.hidden = true;
    fact.querySelector('.correct-this button').focus();
  }

  form.addEventListener('input', () => {
    articles.forEach((row, index) => {
      const wanted = row.querySelector('select').value;
      row.querySelector('.named').hidden = !wanted || wanted === 'omitted' || ['stated', 'partial', 'differs'].includes(verdicts(fact)[index]);
    });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { words, from } = named(fact);
    const why = form.elements.why.value.trim();
    const made = [];
    const add = (kind, key, what, keys, more) => made.push(corrections.entry(kind, key, fact, what, keys, more));
    for (const row of articles) {
      const verdict = row.querySelector('select').value;
      if (!verdict) continue;
      const article = row.dataset.article;
      const input = row.querySelector('.named');
      const carrying = input.hidden ? '' : input.querySelector('input').value.trim();
      const what = say('entry.verdict', { outlet: row.querySelector('bdi').textContent, verdict: say(`found.${verdict}`) });
      add('verdict', `verdict ${fact.id} ${article}`, what, { fact: words, from, article, verdict, words: carrying, why }, { verdict });
    }
    const given = form.elements.heading.value.trim().replace(/\s+/g, ' ');
    if (given && given !== heading(fact)) add('heading', `heading ${fact.id}`, say('entry.heading', { heading: given }), { fact: words, from, heading: given, why });
    const parted = [...form.querySelectorAll('.others input:checked')];
    if (parted.length) {
      const facts = [words, ...parted.map((box) => box.value)];
      add('part', `part ${fact.id} ${facts.length}`, say('entry.parted'), { facts, from: [from, ...parted.map((box) => box.dataset.from)], why });
    }
    const other = same.value && document.getElementById(same.value);
    if (other) {
      const pair = [named(fact), named(other)];
      add('join', `join ${fact.id} ${other.id}`, say('entry.joined_with', { heading: heading(other) }), { facts: pair.map((one) => one.words), from: pair.map((one) => one.from), why });
    }
    if (!made.length) {
      form.querySelector('.fault').textContent = say('script.nothing_changed');
      return;
    }
    corrections.add(made);
    close();
  });
  form.elements.cancel.addEventListener('click', close);
  form.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });

  // A fact gets its button when it is opened.
  function offer(body) {
    const place = body.querySelector('.words div') || body.lastElementChild;
    if (body.querySelector('.correct-this')) return;
    const opener = button(say('script.correct'));
    opener.addEventListener('click', () => open(body, opener));
    const line = make('p', '', 'correct-this');
    line.append(opener);
    place.append(line);
  }
  const opened = (details) => {
    const body = details.open && details.closest('.fact');
    if (body) offer(body);
  };
  document.addEventListener('toggle', (event) => { if (event.target.tagName === 'DETAILS') opened(event.target); }, true);
  document.querySelectorAll('.fact details').forEach(opened);
})();
