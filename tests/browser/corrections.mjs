// The way of a correction, in a real Chromium: open the page, correct a fact by keyboard and mouse, save the file, put it in
// the event's folder, compare again, and see it applied.
//
//   npm install --no-package-lock
//   node corrections.mjs STORYDIFF EVENT
//
// STORYDIFF is the program, EVENT a folder with an event.toml, which is copied first and not changed. Prints what failed,
// then "N passed, M failed". Exit code 1 if anything failed. CHROMIUM names another browser.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const LAUNCH = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let passed = 0;
let failed = 0;

function check(name, found, wanted) {
  if (JSON.stringify(found) === JSON.stringify(wanted)) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`FAILED ${name}\n       found  ${JSON.stringify(found)}\n       wanted ${JSON.stringify(wanted)}`);
}

const [program, sample] = process.argv.slice(2);
if (!program || !sample) {
  console.error('give the program and an event: node corrections.mjs STORYDIFF EVENT');
  process.exit(2);
}
const storydiff = resolve(program);
const desk = mkdtempSync(join(tmpdir(), 'corrections-'));
const event = join(desk, 'event');
cpSync(sample, event, { recursive: true });
rmSync(join(event, 'corrections.toml'), { force: true });

function compare(name) {
  execFileSync(storydiff, ['compare', event, '-o', join(desk, name)], { stdio: 'ignore' });
  return pathToFileURL(join(desk, name)).href;
}

const json = () => JSON.parse(execFileSync(storydiff, ['compare', event, '--format', 'json'], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }));

const browser = await chromium.launch({
  executablePath: [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => path && existsSync(path)),
  args: LAUNCH,
});

async function open(url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const page = await context.newPage();
  const troubles = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) troubles.push(message.text()); });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => { if (request.url() !== url && !request.url().startsWith('blob:')) troubles.push(request.url()); });
  await page.goto(url);
  return { page, troubles, close: () => context.close() };
}

const body = (page, fact) => page.locator(`tbody[id="${fact.id}"]`);

// Opens the fact and its form.
async function correct(page, fact) {
  await page.evaluate((id) => { location.hash = id; }, fact.id);
  await body(page, fact).locator('.correct-this button').click();
  return body(page, fact).locator('form.correct');
}

async function save(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#corrections a[download]').click()]);
  check('the file is called corrections.toml', download.suggestedFilename(), 'corrections.toml');
  await download.saveAs(join(event, 'corrections.toml'));
  return readFileSync(join(event, 'corrections.toml'), 'utf8');
}

const before = json();
const url = compare('before.html');
const omits = (fact) => fact.cells.find((cell) => cell.verdict === 'omitted');
const lone = before.facts.filter((fact) => omits(fact) && fact.wordings.length === 1);
const grouped = before.facts.find((fact) => fact.wordings.length > 1);
const [first, second, third] = lone;
const article = omits(first).article;
const paragraph = before.articles.find((one) => one.id === article).paragraphs[0];
const words = paragraph.text.slice(0, 40).replace(/\s+\S*$/, '');

{
  const { page, troubles, close } = await open(url);
  check('without corrections there is no list of them', await page.locator('#corrections').isVisible(), false);

  // A verdict with the article's words, and a heading, by keyboard alone.
  await page.evaluate((id) => { location.hash = id; }, first.id);
  await body(page, first).locator('.correct-this button').focus();
  await page.keyboard.press('Enter');
  const form = body(page, first).locator('form.correct');
  check('the form opens within the fact', await form.isVisible(), true);
  check('its first field has the focus', await page.evaluate(() => document.activeElement.tagName), 'SELECT');
  await page.keyboard.press('Escape');
  check('Escape closes it', await form.isVisible(), false);
  check('and the button has the focus', await page.evaluate(() => document.activeElement.textContent), '✎ Correct this fact');
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: 'Keep' }).click();
  check('an unchanged form says so', await form.locator('.fault').textContent(), 'Nothing was changed.');
  const row = form.locator(`[data-article="${article}"]`);
  await row.locator('select').focus();
  await page.keyboard.type('states it');
  check('a verdict is chosen by its letters', await row.locator('select').inputValue(), 'stated');
  check('the field for the words appears', await row.locator('.named input').isVisible(), true);
  await row.locator('.named input').fill(words);
  await form.locator('[name="heading"]').fill('A "heading" by a person \\ é 橋');
  await form.locator('[name="why"]').fill('read with care');
  await page.keyboard.press('Enter');
  check('Enter keeps the correction', await page.locator('.corrected > li').count(), 2);
  check('the fact says so', await body(page, first).locator('.pending').textContent(), '✎ corrected, not saved yet');
  check('a bar reminds of saving', await page.locator('.unsaved').textContent(), '2 new corrections are not saved. Save them');

  // Parting what was taken for one fact, joining two others.
  const parting = await correct(page, grouped);
  const other = grouped.wordings.findIndex((one) => one.statement !== grouped.statement);
  await parting.locator('.others input').nth(Math.max(other, 1) - 1).check();
  await parting.getByRole('button', { name: 'Keep' }).click();
  const joining = await correct(page, second);
  await joining.locator('[name="same"]').selectOption(third.id);
  await joining.getByRole('button', { name: 'Keep' }).click();
  check('four corrections are listed', await page.locator('.corrected > li').count(), 4);

  // The same cell once more takes the place of the first one; one too many is removed.
  const again = await correct(page, first);
  await again.locator(`[data-article="${article}"] select`).selectOption('partial');
  await again.getByRole('button', { name: 'Keep' }).click();
  check('the same cell is corrected once', await page.locator('.corrected > li').count(), 4);
  const back = await correct(page, first);
  await back.locator(`[data-article="${article}"] select`).selectOption('stated');
  await back.locator(`[data-article="${article}"] .named input`).fill(words);
  await back.locator('[name="why"]').fill('read with care');
  await back.getByRole('button', { name: 'Keep' }).click();
  const extra = await correct(page, lone[3]);
  await extra.locator('[name="heading"]').fill('One too many');
  await extra.getByRole('button', { name: 'Keep' }).click();
  await page.locator('.corrected > li', { hasText: 'One too many' }).getByRole('button', { name: /^Remove/ }).click();
  check('a removed correction is gone', (await page.locator('#corrections textarea').inputValue()).includes('One too many'), false);

  const violations = await (async () => {
    const { page: free, close: done } = await open(url, { bypassCSP: true });
    await correct(free, first);
    await free.locator('form.correct [name="heading"]').fill('Another heading');
    await free.locator('form.correct').getByRole('button', { name: 'Keep' }).click();
    await correct(free, grouped);
    await free.evaluate(axeSource);
    const found = await free.evaluate(async (tags) => {
      const result = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
      return result.violations.map((one) => `${one.id}: ${one.help}, first: ${one.nodes[0].html.slice(0, 140)}`);
    }, AXE_TAGS);
    await free.setViewportSize({ width: 360, height: 800 });
    const over = await free.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check('the form fits on a phone', over, 0);
    await done();
    return found;
  })();
  check('axe finds nothing in the form and the list', violations, []);

  await page.locator('#corrections button[name="copy"]').click();
  await page.waitForFunction(() => document.querySelector('#corrections output').textContent);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const saved = await save(page);
  check('what is copied is what is saved', copied, saved);
  check('nothing is left to be saved', await page.locator('.unsaved').isVisible(), false);
  check('no error, no policy violation, no request', troubles, []);
  await close();
}

const by = (facts, statement) => facts.find((fact) => fact.wordings.some((one) => one.statement === statement));
const saved = readFileSync(join(event, 'corrections.toml'), 'utf8');
{
  const after = json();
  const unfit = after.notes.filter((note) => note.kind === 'correction');
  check('every correction fits', unfit, []);
  const fact = by(after.facts, first.statement);
  const cell = fact.cells.find((one) => one.article === article);
  check('the verdict is applied', [cell.verdict, cell.rule, cell.sure, cell.reason], ['stated', 'by-hand', true, 'read with care']);
  check('with the words that were named', cell.evidence.map((one) => one.quote), [words]);
  check('and what the program had found', cell.program.verdict, 'omitted');
  check('the heading is applied', fact.heading, 'A "heading" by a person \\ é 橋');
  check('the facts are joined', by(after.facts, second.statement).id, by(after.facts, third.statement).id);
  check('one more fact is parted than joined', after.facts.length, before.facts.length);

  const { page, troubles, close } = await open(compare('after.html'));
  check('the page lists the corrections', await page.locator('.corrected > li').count(), 4);
  check('the row has its heading', (await body(page, fact).locator('summary').textContent()).includes('A "heading" by a person'), true);
  check('and the printed words beside it', (await body(page, fact).locator('.by-hand').textContent()).includes(first.statement), true);
  check('the program’s own verdict is to be seen', (await page.locator('.corrected').textContent()).includes('The program’s own verdict: omitted'), true);

  // One more correction, and the file keeps the others as they are.
  const form = await correct(page, by(after.facts, lone[4].statement));
  await form.locator('[name="heading"]').fill('Later');
  await form.getByRole('button', { name: 'Keep' }).click();
  const grown = await save(page);
  const blocks = (text) => text.split(/\n(?=\[\[)/).map((block) => block.trim());
  check('a later correction leaves the earlier ones as they were', blocks(grown).slice(0, 5), blocks(saved).slice(0, 5));
  check('and stands behind them', blocks(grown).length, blocks(saved).length + 1);
  check('no trouble with the corrected page', troubles, []);
  await close();
  check('and it is applied too', by(json().facts, lone[4].statement).heading, 'Later');
}
{
  const { page, close } = await open(compare('after.html'), { javaScriptEnabled: false });
  check('without script the corrections are listed', await page.locator('.corrected > li').first().isVisible(), true);
  check('and nothing offers to change them', await page.locator('#corrections button:visible, form.correct:visible').count(), 0);
  await close();
}
{
  // An article that was edited after the correction: the note is on the page, the other corrections stay.
  writeFileSync(join(event, 'corrections.toml'), `${saved}\n[[heading]]\nfact = "These words stand in no article at all."\nheading = "x"\n`);
  const { page, close } = await open(compare('unfit.html'));
  check('what does not fit is told at the head of the page', await page.locator('.warning.correction').count(), 1);
  check('and in the list', await page.locator('#corrections .unfit').textContent(), 'No longer fits: These words stand in no article at all.');
  await close();
}

await browser.close();
rmSync(desk, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
