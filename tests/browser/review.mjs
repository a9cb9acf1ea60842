// The review in a real Chromium: ten cells with ten keys, on the page as a file and on the page that `storydiff review` serves;
// reload, the file on disk, two windows, a killed server.
//
//   npm install --no-package-lock
//   node review.mjs STORYDIFF EVENT
//
// STORYDIFF is the program, EVENT a folder with an event.toml and ten unsure cells, which is copied first and not changed. Prints what
// failed, then "N passed, M failed". Exit code 1 if anything failed. CHROMIUM names another browser.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe } from './axe.mjs';
import { count, launch } from './browser.mjs';

const [program, sample] = process.argv.slice(2);
if (!program || !sample) {
  console.error('give the program and an event: node review.mjs STORYDIFF EVENT');
  process.exit(2);
}
const storydiff = resolve(program);
const desk = mkdtempSync(join(tmpdir(), 'review-'));
const event = join(desk, 'event');
const file = join(event, 'corrections.toml');
cpSync(sample, event, { recursive: true });
rmSync(file, { force: true });

function check(name, found, wanted) {
  if (JSON.stringify(found) === JSON.stringify(wanted)) {
    count.passed += 1;
    return;
  }
  count.failed += 1;
  console.log(`FAILED ${name}\n       found  ${JSON.stringify(found)}\n       wanted ${JSON.stringify(wanted)}`);
}

function compare(name) {
  execFileSync(storydiff, ['compare', event, '-o', join(desk, name)], { stdio: 'ignore' });
  return pathToFileURL(join(desk, name)).href;
}

const json = () => JSON.parse(execFileSync(storydiff, ['compare', event, '--format', 'json'], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }));

const browser = await launch();

async function open(context, url, allowed = () => false) {
  const page = await context.newPage();
  const troubles = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) troubles.push(message.text()); });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => { if (request.url() !== url && !request.url().startsWith('blob:') && !allowed(request.url())) troubles.push(request.url()); });
  await page.goto(url);
  return { page, troubles };
}

const fresh = () => browser.newContext({ viewport: { width: 1440, height: 900 } });
const told = (page) => page.locator('.card .progress').last().textContent();
const blocks = (text, kind) => text.split(`[[${kind}]]`).length - 1;
const KEYS = ['1', '2', '3', '4', 'Enter', '5', '0', 'j', '1', '4'];

// Presses ten keys; where there is no twin, "Enter" stands in for "j".
async function tenKeys(page) {
  await page.locator('.card').focus();
  for (const key of KEYS) {
    const hasTwin = await page.locator('.card button[value="j"]').isEnabled();
    await page.keyboard.press(key === 'j' && !hasTwin ? 'Enter' : key);
  }
}

const before = json();
const cells = before.facts.flatMap((fact) => fact.cells.filter((cell) => !cell.sure));
// The queue of one page holds no more.
const held = Math.min(cells.length, 60);

{
  // The page as a file.
  const context = await fresh();
  const url = compare('before.html');
  const { page, troubles } = await open(context, url);
  check('the queue holds the unsure cells that change most', await page.locator('.queue > li').count(), held);
  check('the title counts every unsure cell', await page.locator('.in-short a[href="#review"]').textContent(), `${cells.length} cells to settle (${Math.ceil(cells.length / 4)} min)`);
  check('nothing is settled at first', await told(page), `0 of ${held} settled`);
  const own = await page.locator('.card .own .passage').textContent();
  const asked = await page.locator('.card .asked').textContent();
  check('the statement is marked in its paragraph', own.length > 10 && asked.slice(0, 12).includes(own.slice(0, 6)), true);
  check('the other text stands beside it', await page.locator('.card .near p').count() > 0, true);
  await page.keyboard.press('r');
  check('r leads to the card', await page.evaluate(() => document.activeElement.className), 'card');
  const toCheck = () => page.locator('.filters input[value="check"] + span small').textContent().then(Number);
  const at_first = await toCheck();
  const strip = () => page.evaluate(() => {
    const cell = document.querySelector('.queue > li');
    const line = document.querySelectorAll('.strip tbody tr')[cell.dataset.column - 1];
    return [line.querySelector(`[href="${cell.querySelector('a').getAttribute('href')}"] use`).getAttribute('href'), Number(line.querySelector('.sum a').textContent)];
  });
  const drawn = await strip();
  await page.keyboard.press('1');
  check('its box in the strip is full, and its outlet has one more', [drawn[0], ...await strip()], ['#c', '#s', drawn[1] + 1]);
  check('one key settles one cell', (await told(page)).startsWith('1 of'), true);
  check('the card keeps the focus', await page.evaluate(() => document.activeElement.className), 'card');
  check('the fact says so', await page.locator('.pending').count(), 1);
  check('the counts follow', await toCheck() <= at_first, true);
  await page.keyboard.press('u');
  check('u takes it back', await told(page), `0 of ${held} settled`);
  check('and asks the same again', await page.locator('.card .asked').textContent(), asked);
  check('and the counts', await toCheck(), at_first);
  check('and the strip', await strip(), drawn);
  const counts = () => page.locator('.in-short').textContent().then((text) => [...text.matchAll(/(\d+) (?:facts?|stated differently|cells? to settle)/g)].map((one) => Number(one[1])));
  const [facts, differing, open_cells] = await counts();
  await page.keyboard.press('3');
  const after_three = await counts();
  check('a difference counts under the title at once', [after_three[0], after_three[1] - differing, open_cells - after_three[2]], [facts, await page.locator('.fact.is-left-out').count() + 1, 1]);
  await page.keyboard.press('5');
  check('what is no fact counts no longer', (await counts())[0], facts - 1);
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  check('and undo brings the counts back', await counts(), [facts, differing, open_cells]);
  const words = await page.evaluate(() => [1, 2].map((n) => say('page.to_settle', { n, minutes: 1 })));
  check('one cell is one cell', words, ['1 cell to settle (1 min)', '2 cells to settle (1 min)']);
  await tenKeys(page);
  const settled = await told(page);
  check('ten keys settle nine cells or more, one is skipped', Number(settled.split(' ')[0]) >= 9, true);
  await page.reload();
  check('a reload keeps them', await told(page), settled);
  const other = await open(context, url);
  check('a second window has them too', await told(other.page), settled);
  await other.page.locator('.card').focus();
  await other.page.keyboard.press('1');
  await page.waitForFunction((text) => document.querySelector('.card output').textContent !== text, settled);
  check('and what it adds comes to the first', await told(page), await told(other.page));
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#corrections a[download]').click()]);
  await download.saveAs(file);
  const text = readFileSync(file, 'utf8');
  check('one download holds every answer', blocks(text, 'verdict') + blocks(text, 'not-a-fact') + blocks(text, 'join'), 10);
  const after = json();
  check('every answer fits', after.notes.filter((note) => note.kind === 'correction'), []);
  check('what is no fact is left out', [after.left_out.length, blocks(text, 'not-a-fact')], [1, 1]);
  const again = await open(context, compare('after.html'));
  check('what the file holds is not kept twice', await again.page.locator('.corrected .new').count(), 0);
  check('nor any longer', await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('verdict')).length), 0);
  rmSync(file);
  await page.reload();
  await page.keyboard.press('r');
  await page.keyboard.press('1');
  await page.locator('#corrections button[name="forget"]').click();
  check('forget forgets', await told(page), `0 of ${held} settled`);
  await page.reload();
  check('for good', await told(page), `0 of ${held} settled`);
  check('no error, no policy violation, no request', [...troubles, ...other.troubles], []);
  await context.close();

  for (const options of [{}, { colorScheme: 'dark' }, { viewport: { width: 390, height: 844 } }]) {
    const free = await browser.newContext({ bypassCSP: true, ...options });
    const { page: looked } = await open(free, url);
    await looked.keyboard.press('r');
    await looked.keyboard.press('1');
    check(`axe finds nothing ${JSON.stringify(options)}`, await axe(looked), []);
    check('the card fits', await looked.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    await free.close();
  }
  const still = await browser.newContext({ javaScriptEnabled: false });
  const { page: read } = await open(still, url);
  check('without script the cells are a list to read', [await read.locator('.queue > li').first().isVisible(), await read.locator('.card').isVisible()], [true, false]);
  await still.close();
}

// `storydiff review`, ready when it has printed its address.
function serve(...words) {
  const child = spawn(storydiff, ['review', event, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((ready, failed) => {
    let said = '';
    child.stderr.on('data', (bytes) => {
      said += bytes;
      const found = said.match(/review at (\S+)/);
      if (found) ready({ child, address: found[1] });
    });
    child.on('exit', () => failed(new Error(said)));
  });
}

{
  // The page that the program serves: every answer is in the file at once, beside what a person wrote there.
  writeFileSync(file, `# My own remark.\n\n[[heading]]\nfact = ${JSON.stringify(before.facts.at(-1).statement)}\nheading = "By hand"\n`);
  const { child, address } = await serve('--coder', 'Ann');
  const context = await fresh();
  const ours = (url) => [`${address}corrections`, `${address}articles`].includes(url);
  const { page, troubles } = await open(context, address, ours);
  const saved = () => page.waitForFunction(() => document.querySelector('.save output').textContent.startsWith('Saved'));
  const all = await told(page);
  await page.locator('.card').focus();
  await page.keyboard.press('1');
  await saved();
  check('an answer is in the file at once', blocks(readFileSync(file, 'utf8'), 'verdict'), 1);
  check('with its coder', readFileSync(file, 'utf8').includes('by = "Ann"'), true);
  await page.keyboard.press('u');
  await saved();
  check('and out of it when undone', [blocks(readFileSync(file, 'utf8'), 'verdict'), await told(page)], [0, all]);
  await tenKeys(page);
  await saved();
  const text = readFileSync(file, 'utf8');
  check('ten keys, nine answers', blocks(text, 'verdict') + blocks(text, 'not-a-fact') + blocks(text, 'join'), 9);
  check('what a person wrote stays', text.startsWith('# My own remark.\n\n[[heading]]'), true);
  check('every answer fits', json().notes.filter((note) => note.kind === 'correction'), []);

  const other = await open(context, address, ours);
  const mine = await told(other.page);
  await other.page.locator('.card').focus();
  await other.page.keyboard.press('1');
  await other.page.waitForFunction(() => document.querySelector('.save output').textContent.startsWith('Saved'));
  // Without being looked at: a window that asks about settled cells would overwrite them.
  await page.waitForFunction(() => document.querySelectorAll('.corrected > li').length > 10);
  check('two windows write into one file', blocks(readFileSync(file, 'utf8'), 'verdict'), blocks(text, 'verdict') + 1);
  check('the second one began where the first one was', mine.startsWith('0 of'), true);
  check('no trouble', [...troubles, ...other.troubles], []);

  const whole = readFileSync(file, 'utf8');
  child.kill('SIGKILL');
  await page.locator('.card').focus();
  await page.keyboard.press('4');
  await page.locator('.unsaved', { hasText: 'has ended' }).waitFor();
  check('a killed server leaves the file whole', readFileSync(file, 'utf8'), whole);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#corrections a[download]').click()]);
  await download.saveAs(file);
  check('and the page still gives a file with all', blocks(readFileSync(file, 'utf8'), 'verdict'), blocks(whole, 'verdict') + 1);
  await context.close();
}

{
  // One more article: pasted, dropped, refused. The page is compared again with it.
  rmSync(file, { force: true });
  const { child, address } = await serve();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: false });
  const { page, troubles } = await open(context, address, (url) => [`${address}articles`, `${address}corrections`].includes(url));
  const outlets = () => page.locator('#texts details.text').count();
  const aside = await open(context, address, (url) => [`${address}articles`, `${address}corrections`, address].includes(url));
  const said = page.locator('#add output');
  const at_first = await outlets();
  check('the place for an article is closed at first', await page.locator('#add form').isVisible(), false);
  await page.locator('#add > summary').click();
  await page.locator('#add button').click();
  check('nothing to add is said', await said.textContent(), 'Choose a file, or paste some text.');
  await page.locator('#add textarea').fill('Bridge talks go on\n\nThe council of Port Ellery will meet again on Monday, the mayor’s office said.');
  await page.locator('#add button').click();
  check('a text needs an outlet', await said.textContent(), 'Whose text is it? Type the outlet’s name.');
  await page.locator('#add input[name="outlet"]').fill('Ellery Post');
  await Promise.all([page.waitForEvent('load'), page.locator('#add button').click()]);
  check('a pasted text is compared', [await outlets(), await page.locator('#texts summary', { hasText: 'Ellery Post' }).count()], [at_first + 1, 1]);
  await aside.page.locator('.unsaved', { hasText: '1 article was added' }).waitFor();
  check('a second window says so, and keeps its page', await aside.page.locator('#texts details.text').count(), at_first);
  await aside.page.locator('.card').focus();
  await aside.page.keyboard.press('1');
  await aside.page.waitForFunction(() => document.querySelector('.save output').textContent.startsWith('Saved'));
  await Promise.all([aside.page.waitForEvent('load'), aside.page.locator('.unsaved a', { hasText: 'Compare again' }).click()]);
  check('and compares again, with its answer kept', [await aside.page.locator('#texts details.text').count(), await aside.page.locator('.corrected > li').count(), await aside.page.locator('.unsaved:not([hidden])').count()], [at_first + 1, 1, 0]);
  await aside.page.close();
  check('and is a file of the event', existsSync(join(event, 'Ellery Post.txt')), true);
  const drop = (name, content) => page.evaluate(({ name, content }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], name));
    const at = document.querySelector('main');
    for (const type of ['dragover', 'drop']) at.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, { name, content });
  await drop('harbour.md', '---\noutlet: Harbour Sheet\ntitle: Tugs ready\n---\n\nTwo tugs lie ready at the Ferris Street bridge, the harbour office said on Friday.\n');
  check('a dropped file opens the place', [await page.locator('#add form').isVisible(), await page.locator('#add input[type="file"]').evaluate((one) => one.files[0].name)], [true, 'harbour.md']);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  check('and is compared under the name that it says', [await outlets(), await page.locator('#texts summary', { hasText: 'Harbour Sheet' }).count()], [at_first + 2, 1]);
  const files = readdirSync(event);
  const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await page.locator('#add > summary').click();
  await page.locator('#add input[type="file"]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: picture });
  await page.locator('#add button').click();
  await page.waitForFunction(() => document.querySelector('#add output').textContent.startsWith('Not added'));
  check('what is no article is refused in one line', [(await said.textContent()).includes('PNG picture'), readdirSync(event)], [true, files]);
  const expected = troubles.filter((one) => !one.includes('400'));
  check('no trouble', expected, []);
  const free = await browser.newContext({ bypassCSP: true });
  const { page: looked } = await open(free, address);
  await looked.locator('#add > summary').click();
  check('axe finds nothing in the place for an article', await axe(looked), []);
  await context.close();
  await free.close();
  child.kill('SIGKILL');
}

await browser.close();
rmSync(desk, { recursive: true });
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed ? 1 : 0);
