// Opens finished worksheets and keys in a real Chromium: accessible, still, and whole on paper.
//
//   node handout.mjs SHEET.html KEY.html...
//
// Prints what failed, then "N passed, M failed". Exit code 1 if anything failed.
// CHROMIUM names another browser than the `chromium` of the distribution.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe } from './axe.mjs';
import { check, count, launch, open, overflow } from './browser.mjs';
import { cutOff, lost, sheets } from './paper.mjs';

// Printable width in CSS pixels, and height of a page, at the margins that handout.css sets (13 mm and 14 mm).
const PAPERS = { A4: [688, 1024], Letter: [710, 957] };
const LEAST_BOX = { width: 85, height: 30 }; // 22 mm by 8 mm: room for a mark and a paragraph number by hand

async function checkAxe(browser, url) {
  const { page, close } = await open(browser, url, { bypassCSP: true });
  check('axe', await axe(page));
  await close();
}

async function checkScreen(browser, url) {
  const { page, troubles, close } = await open(browser, url);
  check('no error, no policy violation, no request', troubles);
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await overflow(page);
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
    const texts = (selector) => page.evaluate((wanted) =>
      [...document.querySelectorAll(wanted)].map((one) => one.textContent.trim()).filter(Boolean), selector);
    const printed = await sheets(await page.pdf({ format: paper }));
    check(`${paper}: every text, question and answer is in print`, lost(printed, await texts('main p, main li, main td, main th')));
    check(`${paper}: no sheet ends with a heading`, cutOff(printed, await texts('h1, h2, h3, .texts header')));
  }
  await close();
}

const pages = process.argv.slice(2);
if (pages.length === 0) {
  console.error('give at least one page: node handout.mjs SHEET.html KEY.html...');
  process.exit(2);
}
const browser = await launch();
for (const path of pages) {
  const url = pathToFileURL(resolve(path)).href;
  const before = count.failed;
  await checkAxe(browser, url);
  await checkScreen(browser, url);
  await checkPaper(browser, url);
  console.log(`${count.failed === before ? 'ok    ' : 'wrong '} ${path}`);
}
await browser.close();
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed ? 1 : 0);
