// Opens finished pages in a real Chromium and tries what a reader does with them.
//
//   npm install --no-package-lock
//   node check.mjs PAGE.html...
//
// Prints what failed, then "N passed, M failed". Exit code 1 if anything failed.
// CHROMIUM names another browser than the `chromium` of the distribution.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkAxe } from './axe.mjs';
import { check, count, launch, open } from './browser.mjs';
import { checkFilters } from './filters.mjs';
import { checkKeyboard } from './keyboard.mjs';
import { checkWidths, checkWithoutScript } from './layout.mjs';
import { checkPrint } from './paper.mjs';

async function checkAtRest(browser, url) {
  const { page, troubles, close } = await open(browser, url);
  await page.waitForTimeout(200);
  check('no error, no policy violation, no request', troubles);
  await close();
}

const pages = process.argv.slice(2);
if (pages.length === 0) {
  console.error('give at least one page: node check.mjs PAGE.html...');
  process.exit(2);
}
const browser = await launch();
for (const path of pages) {
  const url = pathToFileURL(resolve(path)).href;
  const before = count.failed;
  for (const part of [checkAtRest, checkAxe, checkKeyboard, checkFilters, checkWidths, checkWithoutScript, checkPrint]) {
    await part(browser, url);
  }
  console.log(`${count.failed === before ? 'ok    ' : 'wrong '} ${path}`);
}
await browser.close();
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed ? 1 : 0);
