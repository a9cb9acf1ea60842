// By keyboard alone: to a fact, into it, to its words, and back.

import { check, open } from './browser.mjs';

const is = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);
const hash = (page) => page.evaluate(() => location.hash);

export async function checkKeyboard(browser, url) {
  const { page, troubles, close } = await open(browser, url, { reducedMotion: 'reduce' });
  await page.keyboard.press('Tab');
  check('the first Tab reaches the skip link', (await is(page, '.skip')) ? [] : ['another element']);
  await page.keyboard.press('?');
  check('"?" shows the keys', (await page.locator('#keys').isVisible()) ? [] : ['nothing shown']);
  await page.keyboard.press('Escape');
  check('Escape closes them', (await page.locator('#keys').isVisible()) ? ['still there'] : []);
  if (await page.locator('.fact').count()) await walkFacts(page);
  await walkTexts(page);
  await page.evaluate(() => { document.querySelector('#keys input').checked = false; document.activeElement.blur(); });
  await page.keyboard.press('?');
  check('single keys can be turned off', (await page.locator('#keys').isVisible()) ? ['still at work'] : []);
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
  check('a fact is closed at first', (await words.isVisible()) ? ['open'] : []);
  await page.keyboard.press('Enter');
  check('Enter opens it', (await words.isVisible()) ? [] : ['still closed']);
  await page.keyboard.press('Enter');
  check('Enter closes it', (await words.isVisible()) ? ['still open'] : []);
  const number = () => page.evaluate(() => document.activeElement.querySelector('small')?.textContent);
  if ((await page.locator('.fact summary:visible').count()) > 1) {
    // Under a fact may be a line with others that say nearly the same; these have the next numbers.
    const line = await page.locator('.fact').first().evaluate((one) => one.nextElementSibling?.matches('.nearly'));
    const next = line ? undefined : '2';
    await page.keyboard.press('j');
    check('"j" goes to the next fact', (await number()) === next ? [] : [`fact ${await number()}`]);
    await page.keyboard.press('k');
    check('"k" goes back', (await number()) === '1' ? [] : [`fact ${await number()}`]);
  }
  if (!(await page.locator('.fact').first().locator('tr:first-child td a').count())) return;
  await page.keyboard.press('Tab');
  const wanted = await page.evaluate(() => document.activeElement.getAttribute('href'));
  await page.keyboard.press('Enter');
  await page.waitForTimeout(50);
  const there = page.locator(wanted);
  check('from a fact one Tab and Enter lead to its words', (await there.isVisible()) ? [] : [`${wanted} is hidden`]);
  await page.keyboard.press('b');
  await page.waitForTimeout(150);
  check('"b" leads back', (await hash(page)) !== wanted ? [] : ['still there']);
}

async function walkTexts(page) {
  await page.keyboard.press('p');
  check('"p" goes to the paragraphs', (await is(page, '#articles a.number')) ? [] : ['not there']);
  await page.keyboard.press('j');
  check('"j" goes to the next paragraph', (await is(page, '#articles a.number')) ? [] : ['not there']);
  const wanted = await page.evaluate(() => document.activeElement.getAttribute('href'));
  await page.keyboard.press('Enter');
  await page.waitForTimeout(50);
  check('Enter on its number leads to it in the whole text',
    (await is(page, `${wanted} a.number`)) ? [] : [`not at ${wanted}`]);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(50);
  check('and back to its row', (await is(page, `${wanted}-row a.number`)) ? [] : [`at ${await hash(page)}`]);
}
