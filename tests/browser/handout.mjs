// Opens finished worksheets, keys and screens in a real Chromium: accessible, still, whole on paper, and quiet about answers.
//
//   node handout.mjs SHEET.html KEY.html SCREEN.html...
//
// Prints what failed, then "N passed, M failed". Exit code 1 if anything failed.
// CHROMIUM names another browser than the `chromium` of the distribution.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe } from './axe.mjs';
import { check, count, launch, open, overflow } from './browser.mjs';
import { canPrint, cutOff, lost, sheets, squeezed } from './paper.mjs';

// Printable width in CSS pixels, and height of a page, at the margins that handout.css sets (13 mm and 14 mm).
const PAPERS = { A4: [688, 1024], Letter: [710, 957] };
const LEAST_BOX = { width: 85, height: 30 }; // 22 mm by 8 mm: room for a mark and a paragraph number by hand
const TEXT_SIZE = 11; // points
const MOST_UNEVEN = 15; // hundredths of a sheet: a paragraph that does not break
const MOST_LEFT = 30; // hundredths of a sheet of texts that may stay empty at its foot, but for the last

async function checkAxe(browser, url) {
  const { page, close } = await open(browser, url, { bypassCSP: true });
  check('axe', await axe(page));
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
  check('axe, all open', await axe(page));
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
  const title = await page.title();
  if (!(await canPrint(browser, title))) {
    console.log(`SKIPPED: ${title} on paper, for a font with its letters is missing (apt-get install fonts-noto-cjk)`);
    await close();
    return;
  }
  await page.emulateMedia({ media: 'print' });
  const shape = await page.evaluate(() => ({
    isPaged: document.body.matches('.paged'),
    pages: document.querySelectorAll('.page').length,
    texts: document.querySelector('#texts')?.textContent,
  }));
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
      // A page of tasks is full to its foot.
      for (const one of document.querySelectorAll('.paged .page')) {
        const empty = one.getBoundingClientRect().bottom - one.lastElementChild.getBoundingClientRect().bottom;
        if (empty > 4) found.push(`a page of tasks has ${Math.round(empty)} px left empty`);
      }
      return found;
    }, LEAST_BOX);
    check(`${paper}: nothing is cut off, boxes are large enough, headings stay with their rows, pages are full`, wrong);
    const texts = (selector) => page.evaluate((wanted) =>
      [...document.querySelectorAll(wanted)].map((one) => one.textContent.trim()).filter(Boolean), selector);
    const printed = await sheets(await page.pdf({ format: paper }));
    check(`${paper}: every text, question and answer is in print`, lost(printed, await texts('main p, main li, main td, main th')));
    check(`${paper}: no sheet ends with a heading`, cutOff(printed, await texts('h1, h2, h3, .texts header')));
    if (!shape.isPaged) continue;
    const tasks = printed.findIndex((sheet) => squeezed(sheet.text).startsWith(squeezed(shape.texts)));
    check(`${paper}: each page of tasks is one sheet, and the texts begin a new one`,
      tasks === shape.pages ? [] : [`${shape.pages} pages of tasks, ${tasks} sheets before the texts`]);
    const set = printed.slice(tasks);
    check(`${paper}: texts are set in ${TEXT_SIZE} pt`, set.filter((sheet) => sheet.size !== TEXT_SIZE).map((sheet) => `${sheet.size} pt`));
    const { uneven } = set.at(-1);
    check(`${paper}: the last sheet has two columns of one height`, uneven > MOST_UNEVEN ? [`${uneven} % apart`] : []);
    check(`${paper}: no sheet of texts but the last is left empty`,
      set.slice(0, -1).filter((sheet) => sheet.left > MOST_LEFT).map((sheet) => `${sheet.left} % empty below ${sheet.last.slice(0, 40)}`));
  }
  await close();
}

// The page for the wall: before a click nothing answers, and the click needs no script.
async function checkClassroom(browser, url) {
  const { page, close } = await open(browser, url, { javaScriptEnabled: false });
  const answers = await page.locator('.answer, .answers li, .points li, .body p, .texts h3, .identities dd').all();
  const seen = [];
  for (const one of answers) if (await one.isVisible()) seen.push(await one.textContent());
  check('no answer and no text is to be seen before a click', seen);
  const plain = (text) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  const shown = plain(await page.locator('body').innerText());
  // What is called by its name in the question, and a sentence whose place is asked for, may stand at the head of its own row.
  const given = [];
  for (const row of await page.locator('tbody tr').all()) {
    const head = plain(await row.locator('th').innerText());
    const found = await row.locator('.answer:not(:has(.mark)) .words').allTextContents();
    // A single plain word ("day") stands in any text.
    given.push(...found.filter((words) => !/^\p{Ll}+$/u.test(words)).filter((words) => shown.includes(plain(words)) && !head.includes(plain(words))));
  }
  check('no word of an answer stands in what is to be seen', given);
  const closed = await page.locator('td details').all();
  for (const one of closed.slice(0, 3)) {
    await one.locator('summary').click();
    check('a click shows the answer', (await one.locator('.answer').first().isVisible()) ? [] : [await one.innerText()]);
  }
  check('one click opens one answer', (await page.locator('td details[open]').count()) === Math.min(3, closed.length) ? [] : ['others too']);
  await close();
}

const pages = process.argv.slice(2);
if (pages.length === 0) {
  console.error('give at least one page: node handout.mjs SHEET.html KEY.html SCREEN.html...');
  process.exit(2);
}
const browser = await launch();
for (const path of pages) {
  const url = pathToFileURL(resolve(path)).href;
  const before = count.failed;
  const { page, close } = await open(browser, url);
  const isForTheWall = await page.evaluate(() => document.body.matches('.screen'));
  await close();
  await checkAxe(browser, url);
  await checkScreen(browser, url);
  await (isForTheWall ? checkClassroom : checkPaper)(browser, url);
  console.log(`${count.failed === before ? 'ok    ' : 'wrong '} ${path}`);
}
await browser.close();
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed ? 1 : 0);
