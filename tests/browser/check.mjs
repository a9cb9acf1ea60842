// Opens finished pages in a real Chromium and tries what a reader does with them.
//
//   npm install --no-package-lock
//   node check.mjs PAGE.html...
//
// Prints what failed, then "N passed, M failed". Exit code 1 if anything failed.
// CHROMIUM names another browser than the `chromium` of the distribution.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const LAUNCH = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let passed = 0;
let failed = 0;

function check(name, wrong) {
  if (!wrong || wrong.length === 0) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`FAILED ${name}`);
  [].concat(wrong).slice(0, 8).forEach((line) => console.log(`       ${line}`));
}

function browserPath() {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser',
    ...process.env.PATH.split(':').map((folder) => `${folder}/chromium`)];
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error('no chromium found; install it, or name it in CHROMIUM');
  return found;
}

// A new window on the page. Whatever it complains of or asks the network for is gathered in `troubles`.
async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const troubles = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('dialog', (dialog) => { troubles.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', (request) => {
    if (request.url() !== url) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, troubles, close: () => context.close() };
}

async function axe(browser, url, colorScheme) {
  // The page's own policy forbids foreign script, so axe gets a window of its own without the policy.
  const { page, close } = await open(browser, url, { colorScheme, bypassCSP: true });
  await page.evaluate(() => document.querySelectorAll('details').forEach((one, index) => { one.open = index < 3; }));
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (tags) => {
    const result = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return result.violations.map((one) =>
      `${one.id}: ${one.help} (${one.nodes.length}), first: ${one.nodes[0].html.slice(0, 140)}`);
  }, AXE_TAGS);
  await close();
  return violations;
}

async function checkAtRest(browser, url) {
  const { page, troubles, close } = await open(browser, url);
  await page.waitForTimeout(200);
  check('no error, no policy violation, no request', troubles);
  await close();
}

async function checkKeyboard(browser, url) {
  const { page, troubles, close } = await open(browser, url);
  const hasFacts = await page.locator('.fact').count();
  if (!hasFacts) return close();
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement.className);
  check('the first Tab reaches the skip link', first === 'skip' ? [] : [first]);
  await page.keyboard.press('Enter');
  let steps = 0;
  const onFact = () => page.evaluate(() => document.activeElement.matches('.fact summary'));
  while (!(await onFact()) && steps < 40) {
    await page.keyboard.press('Tab');
    steps += 1;
  }
  check('Tab reaches the first fact', (await onFact()) ? [] : [`not within ${steps} steps`]);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  check('the focus is to be seen', outline !== 'none' ? [] : ['no outline']);
  const words = page.locator('.fact').first().locator('.words');
  check('a fact is closed at first', (await words.isVisible()) ? ['open'] : []);
  await page.keyboard.press('Enter');
  check('Enter opens it', (await words.isVisible()) ? [] : ['still closed']);
  await page.keyboard.press('Enter');
  check('Enter closes it', (await words.isVisible()) ? ['still open'] : []);
  check('no trouble by keyboard', troubles);
  await close();
}

async function checkFilters(browser, url) {
  const { page, troubles, close } = await open(browser, url);
  const facts = page.locator('.fact');
  const total = await facts.count();
  if (!total) return close();
  const shown = () => page.locator('.fact:not([hidden])').count();
  for (const verdict of ['differs', 'partial', 'omitted', 'check', 'stated']) {
    const wanted = await page.locator(`.fact:has(td[data-verdict="${verdict}"])`).count();
    const started = Date.now();
    await page.locator(`input[name="verdict"][value="${verdict}"]`).check();
    const milliseconds = Date.now() - started;
    const now = await shown();
    check(`the filter "${verdict}" leaves the facts with that verdict`, now === wanted ? [] : [`${now}, not ${wanted}`]);
    check(`the filter "${verdict}" answers within a second`, milliseconds < 1000 ? [] : [`${milliseconds} ms`]);
  }
  await page.locator('.filters button[type="reset"]').click();
  check('"Show all" brings all back', (await shown()) === total ? [] : [`${await shown()} of ${total}`]);
  await page.locator('input[name="words"]').fill('zzzz no such words');
  check('a search without a hit says so', (await page.locator('.no-match').isVisible()) ? [] : ['nothing said']);
  await page.locator('.filters button[type="reset"]').click();
  const glance = page.locator('.glance a[data-told], .glance a[data-verdict]');
  for (let index = 0; index < Math.min(await glance.count(), 6); index += 1) {
    const link = glance.nth(index);
    const promised = parseInt((await link.textContent()).replace(/\D/g, ''), 10);
    await link.click();
    await page.waitForTimeout(50);
    const now = await shown();
    check(`the count "${await link.textContent()}" at the head leads to so many facts`, now === promised ? [] : [`${now}`]);
  }
  const toFact = page.locator('#differences a[href^="#f-"]').first();
  if (await toFact.count()) {
    await toFact.click();
    await page.waitForTimeout(50);
    const target = page.locator(`${await toFact.getAttribute('href')} .words`);
    check('a link to a fact shows its words, whatever the filter', (await target.isVisible()) ? [] : ['hidden']);
  }
  check('no trouble with the filters', troubles);
  await close();
}

async function checkWidths(browser, url) {
  for (const width of [360, 768, 1440]) {
    const { page, close } = await open(browser, url, { viewport: { width, height: 800 } });
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(`no sideways scrolling at ${width} px`, over > 0 ? [`${over} px too wide`] : []);
    await close();
  }
  // 200 % zoom of a 1280 px window is 640 px of page with twice the resolution.
  const { page, close } = await open(browser, url, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check('no sideways scrolling at 200 % zoom', over > 0 ? [`${over} px too wide`] : []);
  await close();
}

async function checkWithoutScript(browser, url) {
  const { page, close } = await open(browser, url, { javaScriptEnabled: false });
  const statements = page.locator('.fact summary');
  const hidden = [];
  for (let index = 0; index < Math.min(await statements.count(), 60); index += 1) {
    if (!(await statements.nth(index).isVisible())) hidden.push(await statements.nth(index).textContent());
  }
  check('without script every statement is there', hidden);
  if (await statements.count()) {
    check('without script there are no filters', (await page.locator('.filters').isVisible()) ? ['visible'] : []);
    await statements.first().click();
    check('without script a fact opens', (await page.locator('.words').first().isVisible()) ? [] : ['closed']);
  }
  await close();
}

async function checkPrint(browser, url) {
  const { page, close } = await open(browser, url);
  await page.emulateMedia({ media: 'print' });
  // The reason for "stated" and "omitted" is what the mark says already; paper leaves it out.
  const reasons = '.evidence section:not(.stated):not(.omitted) .why';
  const hidden = await page.evaluate((reasons) =>
    [...document.querySelectorAll(`.evidence blockquote, ${reasons}, .paragraph > p`)]
      .filter((one) => one.getClientRects().length === 0)
      .map((one) => one.textContent.slice(0, 60)), reasons);
  check('on paper all evidence and every paragraph is to be seen', hidden);
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format });
    check(`${format} prints`, pdf.length > 10_000 ? [] : [`${pdf.length} bytes`]);
  }
  await page.setViewportSize({ width: 700, height: 900 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check('nothing is cut off at the paper\'s edge', over > 0 ? [`${over} px too wide`] : []);
  await close();
}

const pages = process.argv.slice(2);
if (pages.length === 0) {
  console.error('give at least one page: node check.mjs PAGE.html...');
  process.exit(2);
}
const browser = await chromium.launch({ executablePath: browserPath(), args: LAUNCH });
for (const path of pages) {
  const url = pathToFileURL(resolve(path)).href;
  const before = failed;
  await checkAtRest(browser, url);
  for (const scheme of ['light', 'dark']) check(`axe, ${scheme}`, await axe(browser, url, scheme));
  await checkKeyboard(browser, url);
  await checkFilters(browser, url);
  await checkWidths(browser, url);
  await checkWithoutScript(browser, url);
  await checkPrint(browser, url);
  console.log(`${failed === before ? 'ok    ' : 'wrong '} ${path}`);
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
