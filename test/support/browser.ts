import fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { packagedChromium } from './packaged-chromium.mjs';

/**
 * The browser the tests drive: CHROMIUM_PATH, then the one a package brings (the same everywhere, without the desktop
 * around it, and half as heavy), then the one of the system. Null, with the reason printed: none.
 */
export async function launchBrowser(): Promise<Browser | null> {
  const reasons: string[] = [];
  for (const find of [named, packaged, installed]) {
    try {
      const found = find();
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
  readonly env?: NodeJS.ProcessEnv;
}

/** Containers have no user namespaces and little shared memory. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage'];

function named(): Found | null {
  const executablePath = process.env['CHROMIUM_PATH'];
  return executablePath === undefined || executablePath === '' ? null : { executablePath, args: ARGS };
}

function installed(): Found | null {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = places.find((place) => fs.existsSync(place));
  return executablePath === undefined ? null : { executablePath, args: ARGS };
}

function packaged(): Found {
  const { executablePath, env } = packagedChromium();
  return { executablePath, args: ARGS, env: { ...process.env, ...env } };
}
