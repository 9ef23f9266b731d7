import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * The browser the tests drive: CHROMIUM_PATH, then the one of the system, then the one a package brings
 * (which also runs where the libraries of a desktop are missing). Null, with the reason printed: none.
 */
export async function launchBrowser(): Promise<Browser | null> {
  const reasons: string[] = [];
  for (const find of [named, installed, packaged]) {
    try {
      const found = await find();
      if (found !== null) return await chromium.launch({ ...found, headless: true });
    } catch (error) {
      reasons.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  console.warn(`No browser could be started, so this test is skipped. ${reasons.join('; ')}`);
  return null;
}

interface Found {
  readonly executablePath: string;
  readonly args: string[];
}

/** Containers have no user namespaces and little shared memory. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage'];

async function named(): Promise<Found | null> {
  const executablePath = process.env['CHROMIUM_PATH'];
  return executablePath === undefined || executablePath === '' ? null : { executablePath, args: ARGS };
}

async function installed(): Promise<Found | null> {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = places.find((place) => fs.existsSync(place));
  return executablePath === undefined ? null : { executablePath, args: ARGS };
}

async function packaged(): Promise<Found | null> {
  const { default: Packaged, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  const folder = path.dirname(
    path.dirname(import.meta.resolve('@sparticuz/chromium').replace('file://', '')),
  );
  await inflate(path.join(folder, 'bin', 'al2023.tar.br'));
  setupLambdaEnvironment(path.join(os.tmpdir(), 'al2023', 'lib'));
  return { executablePath: await Packaged.executablePath(), args: Packaged.args };
}
