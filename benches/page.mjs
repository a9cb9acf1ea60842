// How long a reader of a page waits: for the first paint, and after a click on a filter.
//
//   node benches/page.mjs PAGE.html... [--runs 5]
//
// Needs Chromium and `npm install` in tests/browser. Prints a table with the medians over so many new windows. "First
// paint" is Chromium's first-contentful-paint since the page was asked for, "ready" when its scripts have run; "a filter" from the
// click on "differs" until what it leaves has been painted, "all again" the click back, "search" a word typed.

import { resolve } from 'node:path';
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { launch, open } from '../tests/browser/browser.mjs';

const given = process.argv.slice(2);
const at = given.indexOf('--runs');
const runs = at < 0 ? 5 : Number(given.splice(at, 2)[1]);
if (given.length === 0 || !(runs > 0)) {
  console.error('usage: node benches/page.mjs PAGE.html... [--runs 5]');
  process.exit(2);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

// A frame that is asked for is drawn before the second one begins.
const waited = (action) => `new Promise((done) => {
  const start = performance.now();
  ${action};
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
})`;
const click = (value) => `document.querySelector('.filters input[name="verdict"][value="${value}"]').click()`;
const type = `const field = document.querySelector('.filters input[type="search"]');
  field.value = 'said'; field.dispatchEvent(new Event('input', { bubbles: true }))`;

async function once(browser, url) {
  const { page, close } = await open(browser, url);
  const [paint, ready] = await page.evaluate(`new Promise((done) => {
    const look = () => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (!paint) return void setTimeout(look, 20);
      done([paint.startTime, performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd]);
    };
    look();
  })`);
  // The reader has come to the filters and sees the facts below them.
  await page.evaluate("document.querySelector('.filters').scrollIntoView({ behavior: 'instant' })");
  await page.waitForTimeout(1000);
  const measured = [paint, ready];
  for (const action of [click('differs'), click(''), type]) measured.push(await page.evaluate(waited(action)));
  await close();
  return measured;
}

console.log('| page | size | first paint | ready | a filter | all again | search |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
const browser = await launch();
for (const path of given) {
  const measured = [];
  for (let run = 0; run < runs; run += 1) measured.push(await once(browser, pathToFileURL(resolve(path)).href));
  const columns = measured[0].map((_, column) => `${Math.round(median(measured.map((one) => one[column])))} ms`);
  console.log(`| ${path.split('/').pop()} | ${(statSync(path).size / 1e6).toFixed(1)} MB | ${columns.join(' | ')} |`);
}
await browser.close();
