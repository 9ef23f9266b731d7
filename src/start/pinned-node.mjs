import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Trouble } from './trouble.mjs';

/** The floor of package.json's `engines`: ^22.22.3 || >=24.15.0. */
function fits(version) {
  const [major, minor, patch] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 22) return minor > 22 || (minor === 22 && patch >= 3);
  return major > 24 || (major === 24 && minor >= 15);
}

/** ASSAY_NODE, else the Node that npm installed, else the one that runs this. */
export function chooseNode() {
  const wish = process.env.ASSAY_NODE;
  if (wish) {
    const version = versionOf(wish);
    if (version && fits(version)) return wish;
    throw new Trouble(
      `ASSAY_NODE names ${wish}, which ${version ? `is Node ${version}` : 'does not run'}.`,
      'Name a Node 22.22.3, 24.15 or newer, or leave ASSAY_NODE out to use the one that npm installed.',
    );
  }
  const installed = path.resolve('node_modules/.bin/node');
  const found = [installed, process.execPath].find((program) => fits(versionOf(program) ?? '0'));
  if (found) return found;
  throw new Trouble(
    `Assay runs on Node 22.22.3, 24.15 or newer. This is ${process.version}, and npm offers no newer one for ${process.platform} ${process.arch}.`,
    'Install Node 24 and start again, or name one with ASSAY_NODE.',
  );
}

function versionOf(program) {
  if (path.isAbsolute(program) && !fs.existsSync(program)) return undefined;
  if (path.isAbsolute(program) && fs.realpathSync(program) === process.execPath) return process.version;
  const told = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return told.status === 0 ? told.stdout.trim() : undefined;
}
