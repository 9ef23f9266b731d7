import fs from 'node:fs';
import path from 'node:path';
import { chooseNode } from './pinned-node.mjs';
import { digest, isBuilt, parsed, read } from './stamps.mjs';
import { remedyForBuild, remedyForInstall } from './trouble.mjs';

/**
 * What has to be done before the server can run. A step's `begins` and `completes` name the half of the build
 * whose stamp it takes away and sets.
 */
export function missingSteps({ pages }) {
  const wantsPages = pages && fs.existsSync('client/index.html');
  return [
    ...(isInstalled() ? [] : [install]),
    ...(isBuilt('server') ? [] : [buildServer]),
    ...(wantsPages && !isBuilt('pages') ? buildPages : []),
  ];
}

const install = {
  words: 'Installing packages with npm (about a minute)',
  command: () => [
    ...npm(),
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ],
  progress: () => {
    const names = packagesForHere();
    const there = names.filter((name) => fs.existsSync(path.join(name, 'package.json')));
    return `${there.length} of about ${names.length} packages`;
  },
  done: markInstalled,
  remedy: remedyForInstall,
};

const buildServer = {
  words: 'Building the server',
  command: () => [chooseNode(), 'node_modules/@nestjs/cli/bin/nest.js', 'build'],
  remedy: remedyForBuild,
  begins: 'server',
  completes: 'server',
};

/** The doors are two builds, so that the vendor loads none of the staff's code. */
const buildPages = [
  {
    words: 'Writing the types of the API',
    command: () => [chooseNode(), 'client/codegen.mjs'],
    remedy: remedyForBuild,
    begins: 'pages',
  },
  {
    words: 'Building the pages of the privacy team',
    command: vite,
    env: { DOOR: 'index' },
    remedy: remedyForBuild,
  },
  {
    words: 'Building the pages of the vendor',
    command: vite,
    env: { DOOR: 'portal' },
    remedy: remedyForBuild,
    completes: 'pages',
  },
];

function vite() {
  return [chooseNode(), 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
}

function npm() {
  const script = process.env.npm_execpath;
  if (script && path.basename(script) === 'npm-cli.js') return [process.execPath, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** True too after an `npm ci` by hand: npm leaves its own list of what it installed. */
function isInstalled() {
  if (read('node_modules/.installed') === lockDigest()) return true;
  const found = parsed('node_modules/.package-lock.json').packages;
  if (found === undefined) return false;
  const same = lockedPackages().every(([name, { version, optional }]) =>
    found[name] === undefined ? optional === true : found[name].version === version,
  );
  if (same) markInstalled();
  return same;
}

function markInstalled() {
  fs.writeFileSync('node_modules/.installed', lockDigest());
}

function lockDigest() {
  return digest(['package-lock.json']);
}

function lockedPackages() {
  return Object.entries(parsed('package-lock.json').packages).filter(([name]) => name !== '');
}

function packagesForHere() {
  return lockedPackages()
    .filter(isForHere)
    .map(([name]) => name);
}

function isForHere([, { os, cpu }]) {
  return (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);
}
