// From the address of a map to its tables and its picture in a browser, with the operations of the built page.
import { launchBrowser } from '../support/browser.ts';
import { median } from './load.mjs';

const ROUNDS = 5;

/**
 * Milliseconds from the click on a map in the list to what it shows: the tables of its nodes, the table of its flows
 * that follows, then its diagram, medians of warm rounds; null where no browser can be started.
 */
export async function openMap(port, cookie, map) {
  const browser = await launchBrowser();
  if (browser === null) return null;
  try {
    const page = await signedIn(browser, `localhost:${port}`, cookie);
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round += 1)
      rounds.push(await once(page, `http://localhost:${port}`, map));
    const warm = rounds.slice(1);
    const over = (part) => median(warm.map((round) => round[part]));
    return { nodes: over('nodes'), flows: over('flows'), diagram: over('diagram') };
  } finally {
    await browser.close();
  }
}

/** A page of whoever the cookie belongs to. */
export async function signedIn(browser, host, cookie) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const [cookieName, value] = cookie.split('=');
  const rules = { secure: true, httpOnly: true, sameSite: 'Lax' };
  await context.addCookies([{ name: cookieName, value, url: `https://${host}`, ...rules }]);
  return context.newPage();
}

async function once(page, origin, { id, name, nodes, flows }) {
  await page.goto(`${origin}/app/maps`);
  const link = page.getByRole('link', { name, exact: true });
  await link.waitFor();
  const [ofNodes, ofFlows] = await timeUntil(page, () => link.click(), '.data-map__open', [
    nodes,
    nodes + flows,
  ]);
  const [diagram] = await timeUntil(
    page,
    () => page.locator(`a[href*="${id}"][href*="diagram"]`).click(),
    '.data-map-diagram__node',
    [nodes],
  );
  return { nodes: ofNodes, flows: ofFlows, diagram };
}

/** Until so many elements are there and painted, and then so many; the browser counts, so that no look from outside is waited for. */
async function timeUntil(page, act, selector, counts) {
  const shown = page.evaluate(
    async ([wanted, steps]) => {
      let began = 0;
      addEventListener('click', () => (began = performance.now()), { capture: true, once: true });
      const painted = (least) =>
        new Promise((resolve) => {
          const look = () =>
            document.querySelectorAll(wanted).length >= least
              ? requestAnimationFrame(() => resolve(performance.now() - began))
              : requestAnimationFrame(look);
          look();
        });
      const times = [];
      for (const least of steps) times.push(await painted(least));
      return times;
    },
    [selector, counts],
  );
  await act();
  return shown;
}
