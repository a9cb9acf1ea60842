// The browser, a page in it, and the count of what passed.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const LAUNCH = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const count = { passed: 0, failed: 0 };

// What is wrong is a list of lines; an empty one is a pass.
export function check(name, wrong) {
  if (!wrong || wrong.length === 0) {
    count.passed += 1;
    return;
  }
  count.failed += 1;
  console.log(`FAILED ${name}`);
  [].concat(wrong).slice(0, 8).forEach((line) => console.log(`       ${line}`));
}

export function launch() {
  return chromium.launch({ executablePath: browserPath(), args: LAUNCH });
}

function browserPath() {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser',
    ...process.env.PATH.split(':').map((folder) => `${folder}/chromium`)];
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error('no chromium found; install it, or name it in CHROMIUM');
  return found;
}

// A new window on the page. Whatever it complains of or asks the network for is gathered in `troubles`.
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const troubles = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('dialog', (dialog) => { troubles.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', (request) => {
    if (request.url() !== url) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, troubles, close: () => context.close() };
}

// What is read of a page when it is as wanted, or what it is still after some seconds: a browser on a busy machine answers
// a key or a click late.
export async function eventually(read, isWanted) {
  const latest = Date.now() + 5000;
  for (;;) {
    const found = await read();
    if (isWanted(found) || Date.now() > latest) return found;
    await new Promise((done) => { setTimeout(done, 20); });
  }
}

// By how many pixels the page is wider than its window.
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
