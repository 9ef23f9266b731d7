import axe from 'axe-core';
import type { Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** WCAG 2.2 AA, or a few rules of it by their names. */
export type AxeRules = 'wcag' | readonly string[];

/**
 * What axe finds on the page as it stands, a line a rule. The engine goes into a page once: read anew and cold for each
 * look it took twice as long.
 */
export async function axeFaults(page: Page, rules: AxeRules = 'wcag'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runOnly = rules === 'wcag' ? { type: 'tag', values: WCAG } : { type: 'rule', values: rules.slice() };
  const found = await page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
      return violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html.slice(0, 160)) }));
    },
    { runOnly, resultTypes: ['violations'] } as axe.RunOptions,
  );
  return found.map(({ id, places }) => `${id}: ${places.join(' | ')}`);
}
