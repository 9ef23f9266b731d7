import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const LEFT_OUT = /^(node_modules|\.git|dist|coverage|\.env|\.data.*|.*\.tsbuildinfo)$/;
const CONFIG = 'jest.prove.config.js';
const folders = [];

/**
 * A copy of the tree to plant defects in, so that the one people work in stays as it is. One more jest file in it
 * leaves out the set-up: all runs share the databases that were started for them.
 */
export function copyTree(root, number, node) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `assay-prove-${number}-`));
  folders.push(folder);
  for (const name of fs.readdirSync(root).filter((entry) => !LEFT_OUT.test(entry)))
    fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  for (const part of ['dist/server', 'dist/operations'])
    fs.cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  fs.writeFileSync(
    path.join(folder, CONFIG),
    `import { default as all } from './jest.config.js';\nconst { globalSetup, globalTeardown, ...rest } = all;\nexport default rest;\n`,
  );
  return { folder, node, config: CONFIG, originals: new Map() };
}

/** Why a mutant cannot be planted, or null. Each text it replaces must stand in its file exactly once. */
export function fault(mutant, tree) {
  if (!fs.existsSync(path.join(tree.folder, mutant.spec))) return 'its spec is not there';
  for (const [file, from, to] of editsOf(mutant)) {
    if (!fs.existsSync(path.join(tree.folder, file))) return `${file} is not there`;
    const found = textOf(file, tree).split(from).length - 1;
    if (found !== 1) return `its text stands ${found} times in ${file}`;
    if (from === to) return 'it changes nothing';
  }
  return null;
}

export function plant(mutant, tree) {
  for (const [file, from, to] of editsOf(mutant)) {
    const text = textOf(file, tree);
    if (!tree.originals.has(file)) tree.originals.set(file, text);
    fs.writeFileSync(
      path.join(tree.folder, file),
      text.replace(from, () => to),
    );
  }
}

export function restore({ folder, originals }) {
  for (const [file, text] of originals) fs.writeFileSync(path.join(folder, file), text);
  originals.clear();
}

/** The server of the copy from its sources as they are now, for specs that start it as a process. */
export function buildIn({ folder, node }) {
  const build = spawn(node, ['node_modules/@nestjs/cli/bin/nest.js', 'build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    build.once('close', (code) => (code === 0 ? resolve() : reject(new Error('a copy could not be built'))));
  });
}

export function removeTrees() {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}

/** Most mutants need one edit and name it directly. */
function editsOf({ edits, file, from, to }) {
  return edits ?? [[file, from, to]];
}

function textOf(file, { folder }) {
  return fs.readFileSync(path.join(folder, file), 'utf8');
}
