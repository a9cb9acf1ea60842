// Corrections by a person: the list of them, where it is kept, and the file. Form and queue below put corrections in.
// They go to the program if `storydiff review` serves the page, otherwise into a file; nothing is sent anywhere else.
const corrections = (() => {
  'use strict';
  const section = document.querySelector('#corrections');
  if (!section) return null;
  const list = section.querySelector('.corrected');
  const save = section.querySelector('.save');
  const file = save.querySelector('textarea');
  const download = save.querySelector('a');
  const said = save.querySelector('output');
  const coder = save.querySelector('[name="coder"]');
  const server = section.dataset.save;
  const texts = [...section.querySelectorAll('.texts > li')].map((one) => ({ ...one.dataset, outlet: one.textContent }));
  const verdictOf = { s: 'stated', p: 'partial', d: 'differs', o: 'omitted', c: 'check' };
  const listeners = [];
  // Other windows of the page that a server saves for; they ask it for every new answer.
  const others = server ? new BroadcastChannel(location.pathname) : null;
  let unsaved = false;
  let handle = null;

  const make = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const button = (text) => Object.assign(make('button', text), { type: 'button' });

  // A JSON string is a TOML string, except for one character. The program reads one space between words.
  const plain = (text) => text.trim().replace(/\s+/g, ' ');
  const quoted = (text) => JSON.stringify(plain(text)).replace(/\u007f/g, '\\u007F');
  const block = (kind, keys) => `[[${kind}]]\n` + Object.entries(keys)
    .filter(([, value]) => value && value.length)
    .map(([key, value]) => `${key} = ${Array.isArray(value) ? `[\n${value.map((one) => `  ${quoted(one)},\n`).join('')}]` : quoted(value)}\n`)
    .join('');
  // A fact as the table shows it: its heading, what each text does with it, and the words that identify it in the file.
  const heading = (body) => body.querySelector('summary bdi').textContent;
  const named = (body) => ({ words: body.dataset.words || heading(body), from: texts[body.dataset.from - 1]?.id || '' });

  // A correction made on this page, or already in the file. `cells` are the ones that it settles: fact and column.
  const entries = [...list.children].map((line) => ({ key: line.dataset.key, toml: line.dataset.toml, what: line.querySelector('strong').textContent, line }));

  // A browser keeps what is not in the file yet by the hash of the fact's words and of its text.
  const shelf = (() => { try { localStorage.getItem('storydiff'); return server ? null : localStorage; } catch { return null; } })();
  const hash = (fact) => texts[document.getElementById(fact)?.dataset.from - 1]?.hash || texts[0]?.hash;
  const place = (entry) => `storydiff ${hash(entry.fact)} ${entry.key}`;
  const keep = (change) => { try { if (shelf) change(shelf); } catch { /* Full or forbidden: the bar asks for saving anyway. */ } };
  const kept = () => {
    if (!shelf) return [];
    const ours = Object.keys(shelf).filter((key) => texts.some((text) => key.startsWith(`storydiff ${text.hash} `)));
    return ours.flatMap((key) => { try { return [[key, JSON.parse(shelf[key])]]; } catch { return []; } });
  };

  const bar = make('p', '', 'unsaved');
  bar.hidden = true;
  bar.setAttribute('role', 'status');
  document.body.append(bar);

  const text = () => `# ${say('script.file')}\n\n` + entries.map((entry) => entry.toml).join('\n');

  function removable(entry) {
    const remove = button(say('script.remove'));
    remove.setAttribute('aria-label', say('script.remove_this', { what: entry.what }));
    remove.addEventListener('click', () => {
      const next = entry.line.nextElementSibling || entry.line.previousElementSibling;
      change([entry], []);
      (next ? next.querySelector('button') : download).focus();
    });
    entry.line.querySelector('p').append(remove);
  }

  function line(entry) {
    const made = make('li', '', 'new');
    const link = make('a', entry.fact && document.getElementById(entry.fact) ? heading(document.getElementById(entry.fact)) : entry.about);
    link.href = `#${entry.fact}`;
    const told = make('p');
    told.append(link);
    const head = make('p');
    head.append(make('strong', entry.what));
    made.append(head, told);
    return made;
  }

  // The original cells of the table, for restoring them.
  const before = new Map();
  function showCells() {
    for (const [body, old] of before) {
      body.dataset.codes = old.codes;
      body.classList.remove('is-left-out');
      for (const [mark, as] of old.marks) Object.assign(mark, as);
    }
    before.clear();
    document.querySelectorAll('.pending').forEach((mark) => mark.remove());
    for (const entry of entries.filter((one) => one.isNew)) {
      const body = document.getElementById(entry.fact);
      const head = body && body.querySelector('th');
      if (!head) continue;
      if (!before.has(body)) before.set(body, { codes: body.dataset.codes, marks: [] });
      const [kind, , ...article] = entry.key.split(' ');
      if (kind === 'not-a-fact') {
        body.dataset.codes = '';
        body.classList.add('is-left-out');
      }
      const column = texts.findIndex((one) => one.id === article.join(' '));
      if (kind === 'verdict' && column >= 0 && body.dataset.codes) {
        body.dataset.codes = body.dataset.codes.slice(0, column) + entry.verdict[0] + body.dataset.codes.slice(column + 1);
        const mark = (column === 0 || !document.body.classList.contains('crowd')) && body.rows[0].cells[column + 1]?.querySelector('.v');
        if (mark) {
          before.get(body).marks.push([mark, { className: mark.className, textContent: mark.textContent }]);
          Object.assign(mark, { className: `v ${entry.verdict}`, textContent: say(`verdict_by_hand.${entry.verdict}`) });
        }
        // Its box in the coverage strip.
        const [title, use] = document.querySelector(`.strip tbody tr:nth-child(${column + 1}) [href="#${entry.fact}"]`)?.children || [];
        if (use) {
          before.get(body).marks.push([use.href, { baseVal: use.href.baseVal }], [title, { textContent: title.textContent }]);
          use.href.baseVal = `#${entry.verdict[0]}`;
          title.textContent = say(`verdict_by_hand.${entry.verdict}`);
        }
      }
      if (!head.querySelector('.pending')) head.append(make('small', say(server ? 'script.corrected' : 'script.corrected_unsaved'), 'pending'));
    }
    document.querySelectorAll('.strip .sum a').forEach((sum, column) => {
      sum.textContent = facts().filter((body) => /[spd]/.test(body.dataset.codes[column] || '')).length.toLocaleString(document.documentElement.lang);
    });
    document.dispatchEvent(new Event('corrected'));
  }

  function show() {
    list.replaceChildren(...entries.map((entry) => entry.line));
    file.value = text();
    URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(new Blob([file.value], { type: 'application/toml' }));
    section.hidden = false;
    save.hidden = false;
    said.textContent = '';
    showCells();
    listeners.forEach((tell) => tell());
  }

  function remind() {
    const count = entries.filter((entry) => entry.isNew && !entry.isSaved).length;
    const link = make('a', say('script.save'));
    link.href = '#corrections-file';
    bar.replaceChildren(say('script.unsaved', { n: count }), link);
    if (!count) bar.replaceChildren(say('script.removed_unsaved'), link);
    bar.hidden = false;
    unsaved = true;
  }

  function saved(told) {
    entries.forEach((entry) => { entry.isSaved = true; });
    said.textContent = told;
    unsaved = false;
    bar.hidden = true;
  }

  // Replaces some corrections with others; the only way in which the list changes.
  function change(gone, come) {
    for (const entry of gone) {
      const at = entries.indexOf(entry);
      if (at >= 0) entries.splice(at, 1);
      if (entry.isNew) keep((there) => there.removeItem(place(entry)));
    }
    for (const entry of come) {
      entry.isSaved = false;
      entries.push(entry);
      if (entry.isNew) keep((there) => there.setItem(place(entry), JSON.stringify({ ...entry, line: undefined, instead: gone.find((one) => !one.isNew)?.toml })));
    }
    show();
    unsaved = true;
    if (!server) remind();
    store(gone, come);
  }

  // One after the other, so that the file has the last word; what failed goes along with the next.
  let storing = Promise.resolve();
  let waiting = 0;
  let failed = { gone: [], come: [] };
  function store(gone, come) {
    if (handle) storing = storing.then(writeFile);
    if (!server) return;
    waiting += 1;
    storing = storing.then(async () => {
      const all = { gone: [...failed.gone, ...gone].filter((entry) => entry.isSaved || !entry.isNew), come: [...failed.come, ...come].filter((entry) => entries.includes(entry)) };
      try {
        const joined = (some) => some.map((entry) => entry.toml).join('\n');
        const answer = await fetch(server, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ gone: joined(all.gone), come: joined(all.come) }) });
        if (!answer.ok) throw new Error((await answer.text()).trim());
        failed = { gone: [], come: [] };
        all.come.forEach((entry) => { entry.isSaved = true; });
        others.postMessage('');
        const held = await answer.json();
        waiting -= 1;
        if (waiting) return;
        merge(held);
        saved(say('script.saved_in', { file: 'corrections.toml' }));
      } catch (error) {
        waiting -= 1;
        failed = all;
        remind();
        bar.prepend(error instanceof TypeError ? say('script.ended') : `${error.message} `);
      }
    });
  }

  async function writeFile() {
    try {
      const out = await handle.createWritable();
      await out.write(text());
      await out.close();
      saved(say('script.saved_in', { file: handle.name }));
    } catch (error) {
      handle = null;
      said.textContent = say('script.not_saved', { error: error.name });
    }
  }

  // The current content of the file, including what another window put there.
  function merge(held) {
    const there = new Set(held.map((one) => one.toml));
    const lost = entries.filter((entry) => !there.has(entry.toml) && (entry.isSaved || !entry.isNew));
    lost.forEach((entry) => entries.splice(entries.indexOf(entry), 1));
    const here = new Set(entries.map((entry) => entry.toml));
    const found = held.filter((one) => !here.has(one.toml)).map((one) => {
      const bodies = one.facts.map((words) => facts().find((body) => plain(named(body).words) === words)).filter(Boolean);
      const fact = bodies[0]?.id || '';
      const article = texts.find((other) => other.id === one.article);
      const whats = { verdict: say('entry.verdict', { outlet: article?.outlet || one.article, verdict: say(`found.${one.verdict || 'stated'}`) }), heading: say('entry.heading', { heading: one.heading }), join: say('entry.joined'), part: say('entry.parted') };
      const keys = { verdict: `verdict ${fact} ${one.article}`, heading: `heading ${fact}`, 'not-a-fact': `not-a-fact ${fact}` };
      const key = keys[one.kind] || [one.kind, ...bodies.map((body) => body.id)].join(' ');
      const entry = { key, fact, toml: one.toml, what: whats[one.kind] || say('entry.not_a_fact'), about: one.facts[0], verdict: one.verdict, isNew: true, isSaved: true };
      entry.line = line(entry);
      removable(entry);
      return entry;
    });
    if (!lost.length && !found.length) return;
    entries.push(...found);
    show();
  }

  const facts = () => [...document.querySelectorAll('.fact')];

  function entry(kind, key, fact, what, keys, more) {
    const by = (section.dataset.coder || coder?.value || '').trim();
    const made = { key, fact: fact.id, what, toml: block(kind, { ...keys, by }), isNew: true, ...more };
    made.line = line(made);
    removable(made);
    return made;
  }

  download.addEventListener('click', () => saved(say('script.saved_as', { file: 'corrections.toml' })));
  save.querySelector('[name="copy"]').addEventListener('click', async () => {
    file.select();
    try {
      await navigator.clipboard.writeText(file.value);
    } catch {
      if (!document.execCommand('copy')) { said.textContent = say('script.not_copied'); return; }
    }
    saved(say('script.copied'));
  });
  // A browser that can write to a file chosen by the person does so from then on after every answer.
  const into = save.querySelector('[name="into"]');
  into.hidden = !('showSaveFilePicker' in window) || Boolean(server);
  into.addEventListener('click', async () => {
    try {
      handle = await showSaveFilePicker({ suggestedName: 'corrections.toml', types: [{ accept: { 'application/toml': ['.toml'] } }] });
    } catch {
      return;
    }
    await writeFile();
  });
  const forget = save.querySelector('[name="forget"]');
  forget.hidden = !shelf;
  forget.addEventListener('click', () => {
    keep((there) => kept().forEach(([key]) => there.removeItem(key)));
    change(entries.filter((entry) => entry.isNew), []);
    said.textContent = say('script.forgotten');
    bar.hidden = true;
    unsaved = false;
  });
  if (coder) {
    keep((there) => { coder.value = there.getItem('storydiff coder') || ''; });
    coder.addEventListener('input', () => keep((there) => there.setItem('storydiff coder', coder.value)));
    coder.closest('label').hidden = Boolean(server);
  }
  addEventListener('beforeunload', (event) => { if (unsaved && !shelf) event.preventDefault(); });
  if (server) {
    const look = () => fetch(server).then((answer) => (answer.ok ? answer.json() : null)).then((held) => held && !waiting && !unsaved && merge(held)).catch(() => {});
    addEventListener('focus', look);
    others.addEventListener('message', look);
    document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
  }
  entries.forEach(removable);

  // What this browser kept; dropped if the file has it now, or has something newer in its place.
  function restore() {
    let some = false;
    for (const [at, old] of kept()) {
      const same = entries.find((one) => one.toml === old.toml);
      const newer = old.key && entries.find((one) => !one.isNew && one.key === old.key);
      if (same || (newer && newer.toml !== old.instead)) {
        if (!same?.isNew) keep((there) => there.removeItem(at));
        continue;
      }
      if (!document.getElementById(old.fact)) continue;
      if (newer) entries.splice(entries.indexOf(newer), 1);
      const made = { ...old, isNew: true, isSaved: false };
      made.line = line(made);
      removable(made);
      entries.push(made);
      some = true;
    }
    if (some) { show(); remind(); }
  }
  restore();
  // Another window of the same page.
  if (shelf) {
    addEventListener('storage', (event) => {
      if (!event.key?.startsWith('storydiff ')) return;
      if (!event.newValue) {
        const gone = entries.filter((entry) => entry.isNew && place(entry) === event.key);
        gone.forEach((entry) => entries.splice(entries.indexOf(entry), 1));
        if (gone.length) show();
      } else {
        const come = JSON.parse(event.newValue);
        entries.filter((entry) => entry.isNew && entry.key === come.key).forEach((entry) => entries.splice(entries.indexOf(entry), 1));
        restore();
      }
    });
  }

  return {
    section, texts, facts, heading, named, make, button, entry,
    // What the page was made with.
    verdicts: (body) => [...(before.get(body)?.codes ?? body.dataset.codes)].map((letter) => verdictOf[letter]),
    entries: () => entries,
    // Adds corrections, each replacing the one on the same thing; returns what undoes it.
    add(come) {
      const gone = entries.filter((old) => come.some((one) => one.key && one.key === old.key));
      change(gone, come);
      return () => change(come, gone);
    },
    onChange: (tell) => listeners.push(tell),
  };
})();
