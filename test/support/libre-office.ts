import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/** Null where LibreOffice is not installed. */
export const SOFFICE =
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'soffice'))
    .find((file) => fs.existsSync(file)) ?? null;

/** The cells of the one sheet of each workbook, as LibreOffice shows them; a row ends with its last text. */
export function cellsInLibreOffice(books: Readonly<Record<string, Uint8Array>>): Record<string, string[][]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-soffice-'));
  try {
    const files = Object.entries(books).map(([name, bytes]) => {
      fs.writeFileSync(path.join(folder, `${name}.xlsx`), bytes);
      return path.join(folder, `${name}.xlsx`);
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // Comma, double quotes, UTF-8, cells as shown (filter options of LibreOffice for CSV).
    const csv = 'csv:Text - txt - csv (StarCalc):44,34,76';
    const args = [profile, '--headless', '--convert-to', csv, '--outdir', folder, ...files];
    const { status, stderr } = spawnSync(SOFFICE!, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const read = (name: string): string[][] =>
      parse(fs.readFileSync(path.join(folder, `${name}.csv`)), { relax_column_count: true, bom: true });
    return Object.fromEntries(Object.keys(books).map((name) => [name, read(name)]));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
