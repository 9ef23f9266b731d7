import { afterAll, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { type JourneyServer, startJourneyServer } from './journey-server.js';

export interface Journey {
  readonly browser: Browser;
  readonly server: JourneyServer;
}

/** A browser before a server of the file's own. Null where no browser can be started; the reason is printed. */
export async function openJourney(): Promise<Journey | null> {
  const browser = await launchBrowser();
  if (browser === null) return null;
  const server = await startJourneyServer();
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return { browser, server };
}

/** The steps of one walk, each a test. After one that failed the rest would only fail for the same reason. */
export function stepsOf(journey: Journey | null) {
  let hasStumbled = false;
  return (name: string, act: (journey: Journey) => void | Promise<void>): void => {
    if (journey === null) return test.skip(name, () => undefined);
    return test(name, async () => {
      if (hasStumbled) throw new Error('An earlier step of the walk failed.');
      hasStumbled = true;
      try {
        await act(journey);
      } catch (error) {
        await tellWhere(journey, error);
      }
      hasStumbled = false;
    });
  };
}

/** A step that fails says what stood on the screens, and what the server said last. */
async function tellWhere({ browser, server }: Journey, error: unknown): Promise<never> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const seen = await Promise.all(pages.map(screen));
  const faults = server.log.text.split('\n').filter((line) => line.includes('"level":50'));
  throw new Error([String(error), ...seen, ...faults.slice(-3)].join('\n\n'), { cause: error });
}

async function screen(page: Page): Promise<string> {
  return `${page.url()}\n${(await page.getByRole('main').innerText()).slice(0, 1_500)}`;
}
