// Nothing is lost or cut off on a screen: at any width, at great zoom, without script.

import { check, open, overflow } from './browser.mjs';

export async function checkWidths(browser, url) {
  for (const width of [360, 768, 1440]) {
    const { page, close } = await open(browser, url, { viewport: { width, height: 800 } });
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
    const over = await overflow(page);
    check(`no sideways scrolling at ${width} px`, over > 0 ? [`${over} px too wide`] : []);
    await checkTables(page, width);
    if (width >= 768) await checkFirstTables(page, width);
    await close();
  }
  // 200 % zoom of a 1280 px window is 640 px of page with twice the resolution.
  const { page, close } = await open(browser, url, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  const over = await overflow(page);
  check('no sideways scrolling at 200 % zoom', over > 0 ? [`${over} px too wide`] : []);
  await close();
}

// The boxes of an outlet are one line, however many there are, and the columns of disagreements hold a word.
async function checkFirstTables(page, width) {
  const wrong = await page.evaluate(() => [...document.querySelectorAll('.strip .line')]
    .filter((line) => line.clientHeight > 20 || line.scrollWidth > line.clientWidth + 1)
    .map((line) => `${line.clientHeight} px high, ${line.scrollWidth} of ${line.clientWidth} px wide`));
  check(`each outlet has one line of boxes at ${width} px`, wrong);
  const narrow = await page.evaluate(() => [...document.querySelectorAll('#differences .things td')]
    .filter((one) => one.checkVisibility() && one.clientWidth < 90).map((one) => `${one.clientWidth} px: ${one.textContent}`));
  check(`what the reports disagree on has room for a word at ${width} px`, narrow);
}

// A table that the style lays out as a grid or as blocks is still one to a screen reader.
async function checkTables(page, width) {
  const wanted = await page.evaluate(() => [...document.querySelectorAll('tbody th')].filter((one) => one.checkVisibility()).length);
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId: root.nodeId, role: 'rowheader' });
  check(`every row has its heading for a screen reader at ${width} px`, nodes.length < wanted ? [`${nodes.length} of ${wanted}`] : []);
}

export async function checkWithoutScript(browser, url) {
  const { page, close } = await open(browser, url, { javaScriptEnabled: false });
  for (const selector of ['.filters', '.keys-opener', '.shown-outlets', '#keys']) {
    const one = page.locator(selector);
    check(`without script there is no ${selector}`, (await one.count()) && (await one.isVisible()) ? ['visible'] : []);
  }
  const summaries = page.locator('.group > summary, .text > summary');
  for (let index = 0; index < Math.min(await summaries.count(), 8); index += 1) {
    const summary = summaries.nth(index);
    if ((await summary.locator('xpath=..').getAttribute('open')) === null) await summary.click();
  }
  const folds = page.locator('.group[open] .nearly > tr > td > details > summary');
  for (let index = 0; index < await folds.count(); index += 1) await folds.nth(index).click();
  const hidden = [];
  const statements = page.locator('.group[open] .fact summary');
  for (let index = 0; index < Math.min(await statements.count(), 60); index += 1) {
    if (!(await statements.nth(index).isVisible())) hidden.push(await statements.nth(index).textContent());
  }
  check('without script every statement can be read', hidden);
  const texts = page.locator('.text').first().locator('.full').first();
  check('without script an article opens', (await texts.isVisible()) ? [] : ['closed']);
  const row = page.locator('.row .paragraph');
  check('without script the paragraphs are there', (await row.first().isVisible()) ? [] : ['hidden']);
  if (await statements.count()) {
    await statements.first().click();
    check('without script a fact opens', (await page.locator('.words').first().isVisible()) ? [] : ['closed']);
  }
  await close();
}
