import type { Page } from 'playwright-core';
import { axeFaults, type AxeRules } from './axe.js';
import { smallTargets } from './page-checks.js';

/** What is wrong on the page as it stands: axe in light and dark, scrolling sideways, controls too small to hit. */
export async function faultsOn(page: Page, least: number): Promise<string[]> {
  await settled(page);
  const faults = await axe(page, 'light', 'wcag');
  // The two appearances differ in colours only.
  faults.push(...(await axe(page, 'dark', ['color-contrast'])));
  faults.push(...(await smallTargets(page, least)).map((target) => `small ${target}`));
  const [wide = 0, width = 0] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  if (wide > width) faults.push(`scrolls sideways: ${wide} of ${width}`);
  faults.push(...(await movingParts(page)));
  const place = new URL(page.url());
  return faults.map((fault) => `${place.pathname}${place.search} ${fault}`);
}

/** Whoever asked for less motion sees none (UX check 18); axe has taken longer than the second that is allowed. */
async function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return [];
    const running = document.getAnimations().filter(({ playState }) => playState === 'running');
    return running.map(({ effect }) => `moves: ${(effect as KeyframeEffect).target?.outerHTML.slice(0, 80)}`);
  });
}

/** Nothing loads any more. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy=true]') === null);
}

async function axe(page: Page, colorScheme: 'light' | 'dark', rules: AxeRules): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  return (await axeFaults(page, rules)).map((fault) => `${colorScheme} ${fault}`);
}
