// One more article, dropped, chosen or pasted: sent to the program that serves this page, which compares again.
(() => {
  'use strict';
  const box = document.getElementById('add');
  if (!box) return;
  const form = box.querySelector('form');
  const { outlet, file, text } = form.elements;
  const said = form.querySelector('output');
  const button = form.querySelector('button');

  const open = () => {
    box.open = true;
    box.scrollIntoView({ block: 'center' });
  };
  const carriesFile = (event) => [...(event.dataTransfer?.types || [])].includes('Files');
  document.addEventListener('dragover', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) document.body.classList.remove('dropping'); });
  document.addEventListener('drop', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    document.body.classList.remove('dropping');
    file.files = event.dataTransfer.files;
    said.textContent = file.files.length > 1 ? say('script.one_file') : '';
    open();
    outlet.focus();
  });

  // Base64 can carry any bytes, and the browser encodes it itself.
  const encoded = (blob) => new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(',')[1] || '');
    reader.onerror = () => reject(new Error(say('script.unreadable')));
    reader.readAsDataURL(blob);
  });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const [chosen] = file.files;
    const pasted = text.value.trim();
    if (!chosen && !pasted) { said.textContent = say('script.choose'); return; }
    if (chosen && pasted) { said.textContent = say('script.not_both'); return; }
    if (!chosen && !outlet.value.trim()) { said.textContent = say('script.whose'); outlet.focus(); return; }
    button.disabled = true;
    said.textContent = say('script.comparing');
    try {
      const bytes = await encoded(chosen || new Blob([text.value]));
      const body = JSON.stringify({ outlet: outlet.value, name: chosen ? chosen.name : '', bytes });
      const answer = await fetch(box.dataset.to, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      if (!answer.ok) throw new Error((await answer.text()).trim());
      form.reset();
      others.postMessage('');
      location.reload();
    } catch (error) {
      button.disabled = false;
      said.textContent = error instanceof TypeError ? say('script.ended_again') : error.message;
    }
  });

  // What another window adds is not on this page: it says so, and compares again when the person wants it. Every answer
  // is in the file by then.
  const others = new BroadcastChannel(`${location.pathname}${box.dataset.to}`);
  const bar = document.createElement('p');
  bar.className = 'unsaved';
  bar.hidden = true;
  bar.setAttribute('role', 'status');
  document.body.append(bar);
  const look = async () => {
    const answer = await fetch(box.dataset.to).catch(() => null);
    const added = Number(answer?.ok ? await answer.text() : NaN) - Number(box.dataset.added);
    if (!(added > 0) || button.disabled) return;
    const link = Object.assign(document.createElement('a'), { href: location.pathname, textContent: say('script.compare_again') });
    bar.replaceChildren(say('script.added', { n: added }), link);
    bar.hidden = false;
  };
  others.addEventListener('message', look);
  document.addEventListener('corrected', look);
  addEventListener('focus', look);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
  box.hidden = false;
})();
