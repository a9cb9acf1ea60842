// By keyboard alone: to a fact, into it, to its words, and back.

import { check, eventually, open } from './browser.mjs';

const is = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);
const hash = (page) => page.evaluate(() => location.hash);
// The focus, in a few words: for a report of what went wrong.
const focused = (page) => page.evaluate(() => document.activeElement.outerHTML.slice(0, 100));

// A check of something that is so, at the latest after a moment.
async function comes(name, read, wanted, page) {
  const found = await eventually(read, (found) => found === wanted);
  check(name, found === wanted ? [] : [`${found}, not ${wanted}; at ${await focused(page)}`]);
}

// Waits until the focus stays where it is: on a busy machine, going back moves it late.
async function settle(page) {
  let before = '';
  await eventually(async () => {
    const now = await focused(page);
    const stays = now === before;
    before = now;
    await new Promise((done) => { setTimeout(done, 300); });
    return stays;
  }, (stays) => stays);
}

export async function checkKeyboard(browser, url) {
  const { page, troubles, close } = await open(browser, url, { reducedMotion: 'reduce' });
  const keys = () => page.locator('#keys').isVisible();
  await page.keyboard.press('Tab');
  await comes('the first Tab reaches the skip link', () => is(page, '.skip'), true, page);
  await page.keyboard.press('?');
  await comes('"?" shows the keys', keys, true, page);
  await page.keyboard.press('Escape');
  await comes('Escape closes them', keys, false, page);
  if (await page.locator('.fact').count()) await walkFacts(page);
  await walkTexts(page);
  await page.evaluate(() => { document.querySelector('#keys input').checked = false; document.activeElement.blur(); });
  await page.keyboard.press('?');
  check('single keys can be turned off', (await keys()) ? ['still at work'] : []);
  check('no trouble by keyboard', troubles);
  await close();
}

async function walkFacts(page) {
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  let steps = 0;
  while (!(await is(page, '.fact summary')) && steps < 40) {
    await page.keyboard.press('Tab');
    steps += 1;
  }
  check('Tab reaches the first fact', (await is(page, '.fact summary')) ? [] : [`not within ${steps} steps`]);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  check('the focus is to be seen', outline !== 'none' ? [] : ['no outline']);
  const words = page.locator('.fact').first().locator('.words');
  const isOpen = () => words.isVisible();
  check('a fact is closed at first', (await isOpen()) ? ['open'] : []);
  await page.keyboard.press('Enter');
  await comes('Enter opens it', isOpen, true, page);
  await page.keyboard.press('Enter');
  await comes('Enter closes it', isOpen, false, page);
  const number = () => page.evaluate(() => document.activeElement.querySelector('small')?.textContent);
  if ((await page.locator('.fact summary:visible').count()) > 1) {
    // Under a fact may be a line with others that say nearly the same; these have the next numbers.
    const line = await page.locator('.fact').first().evaluate((one) => one.nextElementSibling?.matches('.nearly'));
    await page.keyboard.press('j');
    await comes('"j" goes to the next fact', number, line ? undefined : '2', page);
    await page.keyboard.press('k');
    await comes('"k" goes back', number, '1', page);
  }
  if (!(await page.locator('.fact').first().locator('tr:first-child td a').count())) return;
  await page.keyboard.press('Tab');
  const wanted = await page.evaluate(() => document.activeElement.getAttribute('href'));
  await page.keyboard.press('Enter');
  await comes('from a fact one Tab and Enter lead to its words', () => page.locator(wanted).isVisible(), true, page);
  await comes('and the address says so', () => hash(page), wanted, page);
  await page.keyboard.press('b');
  await comes('"b" leads back', async () => (await hash(page)) !== wanted, true, page);
  await settle(page);
}

async function walkTexts(page) {
  const isAtNumber = () => is(page, '#articles a.number');
  await page.keyboard.press('p');
  await comes('"p" goes to the paragraphs', isAtNumber, true, page);
  const first = await page.evaluate(() => document.activeElement.getAttribute('href'));
  await page.keyboard.press('j');
  const at = () => page.evaluate(() => document.activeElement.getAttribute('href'));
  const wanted = await eventually(at, (found) => found !== first);
  check('"j" goes to the next paragraph', wanted !== first && (await isAtNumber()) ? [] : [await focused(page)]);
  await page.keyboard.press('Enter');
  await comes('Enter on its number leads to it in the whole text', () => is(page, `${wanted} a.number`), true, page);
  await page.keyboard.press('Enter');
  await comes('and back to its row', () => is(page, `${wanted}-row a.number`), true, page);
}
