// Filters, search, the counts that lead to facts, and the choice of outlets.

import { check, open } from './browser.mjs';

export async function checkFilters(browser, url) {
  const { page, troubles, close } = await open(browser, url, { reducedMotion: 'reduce' });
  const facts = page.locator('.fact');
  const total = await facts.count();
  if (total) {
    await verdicts(page);
    await search(page, total);
    await counts(page);
    await links(page);
    await folds(page, total);
  }
  if (await page.locator('.shown-outlets').count()) await outlets(page);
  check('no trouble with the filters', troubles);
  await close();
}

// The filters work when the event that calls them is over, and many facts come back over several frames: the list is
// busy until the last of them is there.
async function settled(page) {
  await page.evaluate(() => new Promise((done) => { setTimeout(done); }));
  await page.locator('#facts[aria-busy="true"]').waitFor({ state: 'detached' });
}
async function shown(page) {
  await settled(page);
  return page.locator('.fact:not([hidden])').count();
}
const reset = (page) => page.locator('.filters button[type="reset"]').click();

async function verdicts(page) {
  for (const verdict of ['differs', 'partial', 'omitted', 'check', 'stated']) {
    const wanted = await page.locator(`.fact[data-codes*="${verdict[0]}"]`).count();
    await page.locator(`input[name="verdict"][value="${verdict}"]`).check();
    const now = await shown(page);
    check(`the filter "${verdict}" leaves the facts with that verdict`, now === wanted ? [] : [`${now}, not ${wanted}`]);
    const visible = await page.locator('.fact > :first-child:visible').count();
    check(`the filter "${verdict}" hides none of them in a closed group`, visible === wanted ? [] : [`${visible} of ${wanted}`]);
  }
  await reset(page);
  for (const option of await page.locator('select[name="about"] option:not([value=""])').all()) {
    const promised = Number((await option.textContent()).replace(/\D/g, ''));
    await page.locator('select[name="about"]').selectOption(await option.getAttribute('value'));
    const now = await shown(page);
    check(`the choice "${await option.textContent()}" leaves so many facts`, now === promised ? [] : [`${now}`]);
    const counts = await page.locator('.group:not([hidden]) .count').allTextContents();
    const sum = counts.reduce((all, text) => all + parseInt(text, 10), 0);
    check('the counts of the groups follow the filter', sum === now ? [] : [`${sum}, not ${now}`]);
  }
  await reset(page);
}

async function search(page, total) {
  check('"Show all" brings all back', (await shown(page)) === total ? [] : [`${await shown(page)} of ${total}`]);
  await page.locator('input[name="words"]').fill('zzzz no such words');
  check('a search without a hit says so', (await page.locator('.no-match').isVisible()) ? [] : ['nothing said']);
  const word = await page.evaluate(() =>
    (document.querySelector('.row .paragraph:not(.headline) p')?.textContent.match(/[a-z]{4,}/) || [''])[0]);
  if (word) {
    await page.locator('input[name="words"]').fill(word);
    const wrong = await page.evaluate((word) => [...document.querySelectorAll('.row')]
      .filter((row) => row.hidden === row.textContent.toLowerCase().includes(word)).length, word);
    check('a search leaves the paragraphs with the word', wrong ? [`${wrong} rows wrong`] : []);
    const said = await page.locator('.filters output').textContent();
    check('and says how many of how many facts and rows', said.match(/\d+/g)?.length === 4 ? [] : [said]);
  }
  await reset(page);
}

async function counts(page) {
  const glance = page.locator('a[href="#facts"][data-told], a[data-among], .glance ~ section a[href="#facts"][data-verdict], .in-short a[data-verdict="differs"]');
  for (let index = 0; index < Math.min(await glance.count(), 16); index += 1) {
    const link = glance.nth(index);
    const promised = parseInt((await link.textContent()).replace(/\D/g, ''), 10);
    await link.click();
    const now = await shown(page);
    check(`the count "${await link.textContent()}" at the head leads to so many facts`, now === promised ? [] : [`${now}`]);
  }
}

async function links(page) {
  const toFact = page.locator('#differences tbody th a').first();
  if (!(await toFact.count())) return;
  await page.locator('input[name="words"]').fill('zzzz no such words');
  await toFact.click();
  await settled(page);
  const target = page.locator(`${await toFact.getAttribute('href')} .words`);
  check('a link to a fact shows its words, whatever the filter', (await target.isVisible()) ? [] : ['hidden']);
}

// Facts that say nearly the same as another are folded under it, and come out with a filter or a link.
async function folds(page, total) {
  await reset(page);
  await settled(page);
  const fold = page.locator('.nearly').first();
  if (!(await fold.count())) return;
  const folded = fold.locator('.fact').first();
  const box = fold.locator('details').first();
  await page.evaluate(() => document.querySelectorAll('.group').forEach((group) => { group.open = true; }));
  check('a near duplicate is folded at first', (await folded.isVisible()) ? ['it is open'] : []);
  const id = await folded.getAttribute('id');
  await page.evaluate((id) => { location.hash = id; }, id);
  await settled(page);
  check('a link to it opens it', (await folded.locator('.words').isVisible()) ? [] : ['folded']);
  const known = await folded.locator('summary small').textContent();
  const word = (await folded.locator('summary bdi').first().textContent()).slice(0, 40);
  await page.locator('input[name="words"]').fill(word);
  await settled(page);
  check('a search finds it', (await folded.isVisible()) ? [] : [`${word}: folded`]);
  await page.locator('input[name="words"]').fill('zzzz no such words');
  await settled(page);
  check('a filter that leaves none of them hides their line', (await fold.isVisible()) ? ['to be seen'] : []);
  await reset(page);
  check('and all come back', (await shown(page)) === total ? [] : [`${await shown(page)}`]);
  await box.evaluate((one) => { one.open = false; });
  await box.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  const number = await page.evaluate(() => document.activeElement.querySelector('small')?.textContent);
  check('by keyboard Enter opens it and "j" leads into it', number === known ? [] : [`at ${number}, not ${known}`]);
  await box.evaluate((one) => { one.open = false; });
}

async function outlets(page) {
  await page.locator('.shown-outlets summary').click();
  const boxes = page.locator('.shown-outlets input');
  for (let index = 0; index < 3; index += 1) await boxes.nth(index).check();
  const heads = await page.locator('table.facts').first().locator('thead th').count();
  check('three outlets stand beside the first', heads === 6 ? [] : [`${heads} columns`]);
  check('a fourth cannot be chosen', (await boxes.nth(3).isDisabled()) ? [] : ['it can']);
  const others = await page.locator('.row .cell:visible').evaluateAll((cells) =>
    cells.filter((cell) => Number(cell.dataset.column) > 4).length);
  check('the rows show the chosen outlets only', others ? [`${others} others`] : []);
  const codes = await page.locator('.fact').first().getAttribute('data-codes');
  const words = await page.locator('.fact').first().locator('td.chosen .v').allTextContents();
  const wrong = words.filter((word, index) => word[0] !== codes[index + 1]);
  check('their cells say what the page knows', wrong);
  for (let index = 0; index < 3; index += 1) await boxes.nth(index).uncheck();
  check('without a choice all is as before', (await page.locator('.chosen').count()) ? ['columns left'] : []);
}
