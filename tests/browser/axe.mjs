// axe-core at WCAG 2.2 AA: as the page opens, with everything open, and with the box of keys.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { check, open } from './browser.mjs';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

const STATES = {
  closed: () => {},
  // A few of each kind: all facts of forty outlets take axe minutes and show the same.
  open: () => {
    document.querySelectorAll('.group, .text').forEach((one, index) => { one.open = index < 8; });
    document.querySelectorAll('.group').forEach((group) => {
      [...group.querySelectorAll('.fact details')].slice(0, 3).forEach((one) => { one.open = true; });
      [...group.querySelectorAll('.fact')].slice(40).forEach((one) => one.remove());
    });
  },
  keys: () => document.getElementById('keys').showModal(),
};

// What axe has against the page as it stands. The page's own policy forbids foreign script: open it without the policy.
export async function axe(page) {
  await page.evaluate(axeSource);
  return page.evaluate(async (tags) => {
    const rules = { 'landmark-unique': { enabled: true } };
    const options = { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] };
    const result = await window.axe.run(document, options);
    return result.violations.map((one) =>
      `${one.id}: ${one.help} (${one.nodes.length}), first: ${one.nodes[0].html.slice(0, 140)}`);
  }, TAGS);
}

export async function checkAxe(browser, url) {
  for (const [colorScheme, state] of [['light', 'closed'], ['light', 'open'], ['dark', 'open'], ['light', 'keys']]) {
    const { page, close } = await open(browser, url, { colorScheme, bypassCSP: true });
    await page.evaluate(STATES[state]);
    check(`axe, ${colorScheme}, ${state}`, await axe(page));
    await close();
  }
}
