// An agreement handed in on its page and gone through in a browser, and one that is read on the device: the longest task
// that kept the page from answering, and the memory of the page with its worker.
import fs from 'node:fs';
import { launchBrowser } from '../support/browser.ts';
import { signedIn } from './map-page.mjs';

const WAIT = { timeout: 60_000 };

/**
 * `{ read, opened, stepped, printed, here, hereTook, hereMemory }`: the longest main-thread task in milliseconds while
 * the document is handed in and read, its clauses are opened, one clause after another is looked at, its printed page
 * is drawn; the same, the time, and the memory in MB of a reading on the device. Null where no browser can be started.
 */
export async function readOnPage(port, cookie, agreement, [name, buffer]) {
  const browser = await launchBrowser();
  if (browser === null) return null;
  try {
    const page = await signedIn(browser, `localhost:${port}`, cookie);
    const origin = `http://localhost:${port}`;
    const file = { name, mimeType: 'application/pdf', buffer };
    await page.goto(`${origin}/app/agreements/dpa_${agreement}`);
    const chooser = page.locator('input[type=file]');
    await chooser.waitFor(WAIT);
    const review = page.getByRole('link', { name: 'Review clauses' });
    const read = await longestTask(page, async () => {
      await chooser.setInputFiles(file);
      await review.waitFor(WAIT);
    });
    const opened = await longestTask(page, async () => {
      await review.click();
      await page.locator('.text-lines__line').last().waitFor(WAIT);
    });
    const stepped = await longestTask(page, () => stepThrough(page));
    const printed = await longestTask(page, async () => {
      await page.getByRole('button', { name: 'Page', exact: true }).click();
      // A canvas that nobody has drawn on is 300 wide.
      await page.waitForFunction(() => document.querySelector('.pdf-page canvas')?.width > 300, null, WAIT);
    });
    return { read, opened, stepped, printed, ...(await readHere(browser, page, origin, file)) };
  } finally {
    await browser.close();
  }
}

/** The first clauses of the list, as somebody goes through them. */
async function stepThrough(page) {
  const clauses = page.locator('.clauses__clause');
  for (let at = 1; at <= 8; at += 1) {
    await clauses.nth(at).click();
    await page.locator('.clauses__clause[aria-current]').waitFor(WAIT);
    await page.waitForTimeout(300);
  }
}

async function readHere(browser, page, origin, file) {
  await page.goto(`${origin}/app/agreements/here`);
  const chooser = page.locator('input[type=file]');
  await chooser.waitFor(WAIT);
  const memory = await memoryOf(browser);
  const began = performance.now();
  let hereTook = 0;
  const here = await longestTask(page, async () => {
    await chooser.setInputFiles(file);
    await page.locator('tbody tr').last().waitFor(WAIT);
    hereTook = performance.now() - began;
  });
  return { here, hereTook, hereMemory: memory.peak() };
}

/** The most that any renderer took, from now on: the page with its worker is the largest. */
async function memoryOf(browser) {
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  for (const id of ids) fs.writeFileSync(`/proc/${id}/clear_refs`, '5');
  return { peak: () => Math.max(...ids.map(peakOf)) };
}

function peakOf(id) {
  return Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${id}/status`, 'utf8'))[1]) / 1024;
}

/** Milliseconds; 0 where nothing took 50, which the browser does not count as long. */
async function longestTask(page, act) {
  await page.evaluate(() => {
    globalThis.longest = 0;
    globalThis.watching = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        globalThis.longest = Math.max(globalThis.longest, duration);
    });
    globalThis.watching.observe({ type: 'longtask' });
  });
  await act();
  // What was painted last may still be laid out.
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    globalThis.watching.disconnect();
    return globalThis.longest;
  });
}
