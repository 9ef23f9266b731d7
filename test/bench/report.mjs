// The risk assessment of the sample, printed again and again by one process: tagged, embedded fonts, sheet embedded.
// Beside it a warm Chromium that prints the same model, laid out by the same core, from HTML.
import { layOutVendorReport } from '../../dist/server/core/report/vendor-report.js';
import { demoReport } from '../../dist/server/cli/demo-report.js';
import { printVendorReport } from '../../dist/server/platform/pdf/print-vendor-report.js';
import { reportWording } from '../../dist/server/platform/pdf/report-wording.js';
import { launchBrowser } from '../support/browser.ts';
import { HtmlPage } from './html-page.mjs';
import { median } from './load.mjs';

const TIMES = 20;
const WARM_UP = 5;
const MOST_MS = 250;

const report = await demoReport('en');
const wording = reportWording('en');
const first = await timed(() => printVendorReport(report, wording));
const warm = await again(() => printVendorReport(report, wording));
const ours = middleOf(warm);
const isSame = warm.every(({ result }) => result.sha256 === first.result.sha256);
const chromium = await byChromium(first.result);
const name = `PDF of ${first.result.pages} pages, warm`;

console.log(
  JSON.stringify([
    {
      name,
      ours: `${ours.toFixed(0)} ms, ${kilobytes(first.result.bytes)}`,
      ...(chromium && {
        baseline: `${chromium.milliseconds.toFixed(0)} ms, ${kilobytes(chromium.bytes)}`,
        ratio: (chromium.milliseconds / ours).toFixed(1),
      }),
      target: `≤ ${MOST_MS} ms`,
      met: ours <= MOST_MS && isSame,
    },
    {
      name: 'PDF, first of a process',
      ours: `${first.milliseconds.toFixed(0)} ms`,
      ...(chromium && { baseline: `${chromium.first.toFixed(0)} ms with its start` }),
      target: 'reported',
    },
  ]),
);

/** Null where there is no browser. Its own start counts for its first print, as loading does for ours. */
async function byChromium({ contentHash, verificationCode }) {
  const began = performance.now();
  const browser = await launchBrowser();
  if (browser === null) return null;
  const page = await browser.newPage();
  const print = async () => {
    const html = new HtmlPage();
    layOutVendorReport(report, wording, { contentHash, verificationCode, missingLetters: [] }, html);
    await page.setContent(html.document('en', report.vendor.name));
    await page.evaluate('document.fonts.ready');
    return page.pdf({ format: 'A4', tagged: true, outline: true, preferCSSPageSize: true });
  };
  await print();
  const firstMs = performance.now() - began;
  const rounds = await again(print);
  await browser.close();
  return { first: firstMs, milliseconds: middleOf(rounds), bytes: rounds[0].result };
}

async function again(print) {
  const rounds = [];
  for (let time = 0; time < TIMES; time += 1) rounds.push(await timed(print));
  return rounds;
}

async function timed(print) {
  const began = performance.now();
  const result = await print();
  return { milliseconds: performance.now() - began, result };
}

function middleOf(rounds) {
  return median(rounds.slice(WARM_UP).map(({ milliseconds }) => milliseconds));
}

function kilobytes(bytes) {
  return `${(bytes.length / 1000).toFixed(0)} kB`;
}
