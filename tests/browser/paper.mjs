// The page on paper: printed by Chromium, and the print read again by a reader of PDF.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { check, open, overflow } from './browser.mjs';

// A paragraph goes over so many sheets at most.
const PIECES = 3;

// Letters alone: no white space, no dashes (fonts draw several as one), and nothing that is not seen.
export const squeezed = (text) => text.normalize('NFKC').replace(/[\s\p{C}\p{Pd}\ufffd]/gu, '');

// Whether a print gives the text back as it was: it has letters in the order in which they are seen, and fonts draw several
// characters of East Asia with one form.
const isReadBack = (text) => !/[\p{Bidi_Control}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}]/u.test(text);

// The sheets of a print: all its text, the texts of the lowest line and how high it stands (of the sheet, in hundredths), by how
// much the left half ends above or below the right one, and the size in which most letters are set, in points.
export async function sheets(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const found = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const written = items.filter((item) => item.str?.trim()).map((item) => ({ text: item.str, x: item.transform[4], y: item.transform[5], size: item.height }));
    const lowest = Math.min(...written.map((item) => item.y));
    const last = written.filter((item) => item.y - lowest < 3).sort((a, b) => a.x - b.x);
    const foot = (isRight) => Math.min(page.view[3], ...written.filter((item) => (item.x > page.view[2] / 2) === isRight).map((item) => item.y));
    const letters = new Map();
    for (const { text, size } of written) letters.set(size.toFixed(1), (letters.get(size.toFixed(1)) ?? 0) + text.length);
    const [size] = [...letters].sort(([, a], [, b]) => b - a)[0] ?? ['0'];
    found.push({
      text: written.map((item) => item.text).join(' '),
      last: last.map((item) => item.text).join(' '),
      left: Math.round((100 * lowest) / page.view[3]),
      uneven: Math.round((100 * Math.abs(foot(true) - foot(false))) / page.view[3]),
      size: Number(size),
    });
  }
  await document.destroy();
  return found;
}

// Whether the machine has the letters of a text: one without a font for Han prints boxes, which read as nothing.
export async function canPrint(browser, text) {
  const hasHan = (words) => /\p{Script=Han}/u.test(words);
  if (!hasHan(text)) return true;
  const page = await browser.newPage();
  await page.setContent('<p></p>');
  await page.locator('p').evaluate((one, words) => { one.textContent = words; }, text);
  const [{ text: printed }] = await sheets(await page.pdf());
  await page.close();
  return hasHan(printed);
}

// The texts that the print does not have. A text that goes on on the next sheet stands there in pieces.
export function lost(printed, texts) {
  const all = squeezed(printed.map((sheet) => sheet.text).join(' '));
  return texts.filter(isReadBack).filter((text) => {
    let rest = squeezed(text);
    for (let piece = 0; rest && piece < PIECES; piece += 1) rest = rest.slice(longestStart(all, rest));
    return rest.length > 0;
  });
}

// How many letters of the text's start stand in the print in one piece.
function longestStart(all, text) {
  let [least, most] = [0, text.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (all.includes(text.slice(0, middle))) least = middle;
    else most = middle - 1;
  }
  return least;
}

// Sheets that end with a heading: what it heads stands on the next one. A heading that is also how a text ends is no sign: the
// line may be the text's last one ("…, according to the | weather agency").
export function cutOff(printed, headings, texts = []) {
  const ends = texts.map(squeezed);
  const isEnd = (heading) => ends.some((text) => text.length > heading.length && text.endsWith(heading));
  const known = new Set(headings.map(squeezed).filter((heading) => !isEnd(heading)));
  return printed.slice(0, -1).map((sheet) => sheet.last).filter((line) => known.has(squeezed(line)));
}

export async function checkPrint(browser, url) {
  const { page, close } = await open(browser, url);
  // A filter that hides everything must not empty the paper.
  const search = page.locator('input[name="words"]');
  if (await search.count()) await search.fill('zzzz no such words');
  await page.emulateMedia({ media: 'print' });
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll('.things td:has(q), .fact > :first-child, .fact > :first-child td, .row .paragraph > p, .legend dt')]
      .filter((one) => !one.checkVisibility({ contentVisibilityAuto: false }))
      .map((one) => `${one.className} ${one.textContent.trim().slice(0, 60)}`));
  check('on paper every difference, fact and paragraph is to be seen', hidden);
  const askew = await page.evaluate(() => {
    const lefts = (row) => [...row.querySelectorAll('td')].map((cell) => Math.round(cell.getBoundingClientRect().left));
    return [...document.querySelectorAll('.nearly')].flatMap((fold) => {
      const above = lefts(fold.previousElementSibling.querySelector('tr'));
      const rows = [...fold.querySelectorAll('.fact > :first-child')];
      return rows.filter((row) => lefts(row).some((left, column) => Math.abs(left - above[column]) > 2)).map((row) => row.textContent.trim().slice(0, 60));
    });
  });
  check('on paper the cells of nearly the same facts stand under their outlets', askew);
  const texts = (selector) => page.evaluate((wanted) =>
    [...document.querySelectorAll(wanted)].map((one) => one.textContent.trim()).filter(Boolean), selector);
  const wanted = await texts('.things q, .fact summary > bdi, .row .paragraph > p:first-child, .legend dd');
  const headings = await texts('h1, h2, h3, .group > summary, .row .by, .heard dt, .credits dt, thead th');
  for (const format of ['A4', 'Letter']) {
    const printed = await sheets(await page.pdf({ format }));
    check(`${format}: every difference, fact and paragraph is in print`, lost(printed, wanted));
    check(`${format}: no sheet ends with a heading`, cutOff(printed, headings, wanted));
  }
  const marks = await page.evaluate(() => {
    const content = (name) => {
      const one = document.querySelector(`.v.${name}`);
      return one ? getComputedStyle(one, '::before').content : name;
    };
    const all = ['stated', 'partial', 'differs', 'omitted', 'check'].map(content);
    return new Set(all).size === 5 && !all.includes('none') ? [] : all;
  });
  check('in grey each verdict has a mark of its own', marks);
  await page.setViewportSize({ width: 700, height: 900 });
  const over = await overflow(page);
  check('nothing is cut off at the paper\'s edge', over > 0 ? [`${over} px too wide`] : []);
  await close();
}
