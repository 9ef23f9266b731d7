import fs from 'node:fs/promises';
import { printVendorReport } from '../platform/pdf/print-vendor-report.js';
import { reportWording } from '../platform/pdf/report-wording.js';
import { verifyReport } from '../platform/pdf/verify-report.js';
import { done, failed, misused, verified, type Command, type CommandResult } from './command.js';
import { demoReport } from './demo-report.js';
import { fromHere, readBytes } from './read-file.js';

export const reportSampleCommand: Command = {
  name: 'report sample',
  usage: '--out FILE',
  summary: 'Prints the demo assessment as a PDF, the same bytes each time.',
  run: printSample,
};

export const reportVerifyCommand: Command = {
  name: 'report verify',
  usage: 'FILE.pdf',
  summary: 'Checks that a printed report and the data inside belong together.',
  run: verify,
};

async function printSample(args: readonly string[]): Promise<CommandResult> {
  const file = outOf(args);
  if (file === null) return misused('report sample takes --out and one file.');
  const printed = await printVendorReport(await demoReport('en'), reportWording('en'));
  try {
    await fs.writeFile(fromHere(file), printed.bytes);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return failed('UNWRITABLE_FILE', `The file cannot be written (${reason}).`, file);
  }
  return done({ file, bytes: printed.bytes.length, sha256: printed.sha256, pages: printed.pages });
}

/** `--out FILE` or `--out=FILE`, and nothing else. */
function outOf(args: readonly string[]): string | null {
  const [first, second, ...further] = args;
  if (first === '--out' && second !== undefined && second !== '' && further.length === 0) return second;
  if (first?.startsWith('--out=') === true && second === undefined)
    return first.slice('--out='.length) || null;
  return null;
}

async function verify(args: readonly string[]): Promise<CommandResult> {
  const [file, ...further] = args;
  if (file === undefined || further.length > 0) return misused('report verify takes one file.');
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes.result;
  const verification = await verifyReport(bytes.value);
  if (verification === null) return failed('NOT_A_REPORT', 'This file is no report printed by Assay.', file);
  return verified(verification);
}
