// From the address of a map to its tables and its picture in a browser, with the operations of the built page.
import { launchBrowser } from '../support/browser.ts';
import { median } from './load.mjs';

const ROUNDS = 5;

/**
 * Milliseconds from the click on a map in the list to what it shows: its tables, then its diagram, medians of warm
 * rounds; null where no browser can be started.
 */
export async function openMap(port, cookie, { id, name, nodes }) {
  const browser = await launchBrowser();
  if (browser === null) return null;
  try {
    const page = await signedIn(browser, `localhost:${port}`, cookie);
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round += 1)
      rounds.push(await once(page, `http://localhost:${port}`, id, name, nodes));
    const warm = rounds.slice(1);
    return {
      table: median(warm.map(({ table }) => table)),
      diagram: median(warm.map(({ diagram }) => diagram)),
    };
  } finally {
    await browser.close();
  }
}

async function signedIn(browser, host, cookie) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const [cookieName, value] = cookie.split('=');
  const rules = { secure: true, httpOnly: true, sameSite: 'Lax' };
  await context.addCookies([{ name: cookieName, value, url: `https://${host}`, ...rules }]);
  return context.newPage();
}

async function once(page, origin, id, name, nodes) {
  await page.goto(`${origin}/app/maps`);
  const link = page.getByRole('link', { name, exact: true });
  await link.waitFor();
  const table = await timeUntil(page, () => link.click(), '.data-map__open', nodes);
  const diagram = await timeUntil(
    page,
    () => page.locator(`a[href*="${id}"][href*="diagram"]`).click(),
    '.data-map-diagram__node',
    nodes,
  );
  return { table, diagram };
}

/** Until so many elements are there and painted; the browser counts, so that no look from outside is waited for. */
async function timeUntil(page, act, selector, count) {
  const shown = page.evaluate(
    ([wanted, least]) =>
      new Promise((resolve) => {
        let began = 0;
        addEventListener('click', () => (began = performance.now()), { capture: true, once: true });
        const look = () =>
          document.querySelectorAll(wanted).length >= least
            ? requestAnimationFrame(() => resolve(performance.now() - began))
            : requestAnimationFrame(look);
        look();
      }),
    [selector, count],
  );
  await act();
  return shown;
}
