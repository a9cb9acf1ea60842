// Corrections by a person: a form within each fact, and the file that keeps them. Nothing is sent anywhere.
(() => {
  'use strict';
  const section = document.querySelector('#corrections');
  const form = section && section.querySelector('form.correct');
  if (!form) return;
  const list = section.querySelector('.corrected');
  const save = section.querySelector('.save');
  const file = save.querySelector('textarea');
  const download = save.querySelector('a');
  const said = save.querySelector('output');
  const same = form.elements.same;
  const articles = [...form.querySelectorAll('.verdicts > div')];
  const facts = [...document.querySelectorAll('.fact')];
  const verdictOf = { s: 'stated', p: 'partial', d: 'differs', o: 'omitted', c: 'check' };
  let fact = null;
  let unsaved = false;

  const make = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const button = (text) => Object.assign(make('button', text), { type: 'button' });

  // A JSON string is a TOML string, but for one letter.
  const quoted = (text) => JSON.stringify(text).replace(/\u007f/g, '\\u007F');
  const block = (kind, keys) => `[[${kind}]]\n` + Object.entries(keys)
    .filter(([, value]) => value && value.length)
    .map(([key, value]) => `${key} = ${Array.isArray(value) ? `[\n${value.map((one) => `  ${quoted(one)},\n`).join('')}]` : quoted(value)}\n`)
    .join('');
  // A fact as the table shows it: its heading, what each text does with it, and the words that name it in the file.
  const heading = (body) => body.querySelector('summary bdi').textContent;
  const verdicts = (body) => [...body.dataset.codes].map((letter) => verdictOf[letter]);
  const named = (body) => ({ words: body.dataset.words || heading(body), from: articles[body.dataset.from - 1]?.dataset.article || '' });

  const bar = make('p', '', 'unsaved');
  bar.hidden = true;
  bar.setAttribute('role', 'status');
  document.body.append(bar);

  // Writes the file anew from the list.
  function write() {
    const blocks = [...list.children].map((line) => line.dataset.toml);
    file.value = '# Corrections by a person. storydiff compare reads this file in the event\'s folder.\n\n' + blocks.join('\n');
    URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(new Blob([file.value], { type: 'application/toml' }));
    section.hidden = false;
    save.hidden = false;
    said.textContent = '';
    unsaved = true;
    const count = list.querySelectorAll('.new').length;
    const link = make('a', 'Save them');
    link.href = '#corrections-file';
    bar.replaceChildren(count === 1 ? '1 new correction is not saved. ' : `${count} new corrections are not saved. `, link);
    if (!count) bar.replaceChildren('A correction was removed, and the file is not saved. ', link);
    bar.hidden = false;
    document.querySelectorAll('.pending').forEach((mark) => mark.remove());
    for (const line of list.querySelectorAll('.new')) {
      const body = document.getElementById(line.dataset.fact);
      const place = body && body.querySelector('th');
      if (place && !place.querySelector('.pending')) place.append(make('small', '✎ corrected, not saved yet', 'pending'));
    }
  }

  function saved(text) {
    said.textContent = text;
    unsaved = false;
    bar.hidden = true;
  }

  function add(kind, key, what, keys) {
    if (key) [...list.children].filter((line) => line.dataset.key === key).forEach((line) => line.remove());
    const line = make('li', '', 'new');
    Object.assign(line.dataset, { key, fact: fact.id, toml: block(kind, keys) });
    const link = make('a', heading(fact));
    link.href = `#${fact.id}`;
    const told = make('p');
    told.append(link);
    const head = make('p');
    head.append(make('strong', what));
    line.append(head, told);
    list.append(line);
    removable(line);
  }

  function removable(line) {
    const remove = button('Remove');
    remove.setAttribute('aria-label', `Remove: ${line.querySelector('strong').textContent}`);
    remove.addEventListener('click', () => {
      const next = line.nextElementSibling || line.previousElementSibling;
      line.remove();
      write();
      (next ? next.querySelector('button') : download).focus();
    });
    line.querySelector('p').append(remove);
  }

  function open(body, opener) {
    fact = body;
    form.reset();
    form.querySelector('.fault').textContent = '';
    articles.forEach((row, index) => {
      row.querySelector('option').textContent = `unchanged: ${verdicts(fact)[index]}`;
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
    const others_of = facts.filter((one) => one !== fact).map((one) => [heading(one), one.id])
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
    const before = list.children.length;
    let made = 0;
    for (const row of articles) {
      const select = row.querySelector('select');
      if (!select.value) continue;
      const article = row.dataset.article;
      const input = row.querySelector('.named');
      const carrying = input.hidden ? '' : input.querySelector('input').value.trim();
      const what = `${row.querySelector('bdi').textContent}: ${select.value}`;
      add('verdict', `verdict ${fact.id} ${article}`, what, { fact: words, from, article, verdict: select.value, words: carrying, why });
      made += 1;
    }
    const given = form.elements.heading.value.trim().replace(/\s+/g, ' ');
    if (given && given !== heading(fact)) {
      add('heading', `heading ${fact.id}`, `Heading: ${given}`, { fact: words, from, heading: given, why });
      made += 1;
    }
    const parted = [...form.querySelectorAll('.others input:checked')];
    if (parted.length) {
      const facts = [words, ...parted.map((box) => box.value)];
      add('part', '', 'Parted', { facts, from: [from, ...parted.map((box) => box.dataset.from)], why });
      made += 1;
    }
    const other = same.value && document.getElementById(same.value);
    if (other) {
      const pair = [named(fact), named(other)];
      add('join', '', `Joined with: ${heading(other)}`, { facts: pair.map((one) => one.words), from: pair.map((one) => one.from), why });
      made += 1;
    }
    if (!made && before === list.children.length) {
      form.querySelector('.fault').textContent = 'Nothing was changed.';
      return;
    }
    write();
    close();
  });
  form.elements.cancel.addEventListener('click', close);
  form.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });

  // A fact gets its button when it is opened.
  function offer(body) {
    const place = body.querySelector('.words div') || body.lastElementChild;
    if (body.querySelector('.correct-this')) return;
    const opener = button('✎ Correct this fact');
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

  download.addEventListener('click', () => saved('Saved as corrections.toml.'));
  save.querySelector('[name="copy"]').addEventListener('click', async () => {
    file.select();
    try {
      await navigator.clipboard.writeText(file.value);
    } catch {
      if (!document.execCommand('copy')) { said.textContent = 'Not copied. Please select the text and copy it.'; return; }
    }
    saved('Copied.');
  });
  addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });
  [...list.children].forEach(removable);
})();
