// Opens finished worksheets and keys in a real Chromium: accessible, still, and whole on paper.
//
//   node handout.mjs SHEET.html KEY.html...
//
// Prints what failed, then "N passed, M failed". Exit code 1 if anything failed.
// CHROMIUM names another browser than the `chromium` of the distribution.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const LAUNCH = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
// Printable width in CSS pixels, and height of a page, at the margins that handout.css sets (13 mm and 14 mm).
const PAPERS = { A4: [688, 1024], Letter: [710, 957] };
const LEAST_BOX = { width: 85, height: 30 }; // 22 mm by 8 mm: room for a mark and a paragraph number by hand

let passed = 0;
let failed = 0;

function check(name, wrong) {
  if (!wrong || wrong.length === 0) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`FAILED ${name}`);
  wrong.slice(0, 8).forEach((line) => console.log(`       ${line}`));
}

async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const troubles = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== url) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, troubles, close: () => context.close() };
}

async function checkAxe(browser, url) {
  // The page's own policy forbids every script, so axe gets a window of its own without the policy.
  const { page, close } = await open(browser, url, { bypassCSP: true });
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (tags) => {
    const result = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return result.violations.map((one) =>
      `${one.id}: ${one.help} (${one.nodes.length}), first: ${one.nodes[0].html.slice(0, 140)}`);
  }, AXE_TAGS);
  check('axe', violations);
  await close();
}

async function checkScreen(browser, url) {
  const { page, troubles, close } = await open(browser, url);
  check('no error, no policy violation, no request', troubles);
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(`no sideways scrolling at ${width} px`, over > 0 ? [`${over} px too wide`] : []);
  }
  await close();
}

async function checkPaper(browser, url) {
  const { page, close } = await open(browser, url);
  await page.emulateMedia({ media: 'print' });
  for (const [paper, [width, height]] of Object.entries(PAPERS)) {
    await page.setViewportSize({ width, height });
    const wrong = await page.evaluate((least) => {
      const found = [];
      const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      if (over > 0) found.push(`${over} px too wide`);
      for (const table of document.querySelectorAll('.region')) {
        if (table.scrollWidth > table.clientWidth) found.push(`a table is cut off: ${table.textContent.slice(0, 40)}`);
      }
      for (const box of document.querySelectorAll('.box')) {
        const { width, height } = box.getBoundingClientRect();
        if (width < least.width || height < least.height) found.push(`a box of ${Math.round(width)} by ${Math.round(height)} px`);
      }
      for (const one of document.querySelectorAll('.task h2, .task .ask, .task .label, thead, .texts header')) {
        if (getComputedStyle(one).breakAfter !== 'avoid' && !one.closest('.head')) found.push(`may part from what follows: ${one.textContent.slice(0, 40)}`);
      }
      return found;
    }, LEAST_BOX);
    check(`${paper}: nothing is cut off, boxes are large enough, headings stay with their rows`, wrong);
    const pdf = await page.pdf({ format: paper });
    check(`${paper} prints`, pdf.length > 5_000 ? [] : [`${pdf.length} bytes`]);
  }
  await close();
}

const pages = process.argv.slice(2);
if (pages.length === 0) {
  console.error('give at least one page: node handout.mjs SHEET.html KEY.html...');
  process.exit(2);
}
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser']
  .find((place) => place && existsSync(place));
const browser = await chromium.launch({ executablePath, args: LAUNCH });
for (const path of pages) {
  const url = pathToFileURL(resolve(path)).href;
  const before = failed;
  await checkAxe(browser, url);
  await checkScreen(browser, url);
  await checkPaper(browser, url);
  console.log(`${failed === before ? 'ok    ' : 'wrong '} ${path}`);
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
