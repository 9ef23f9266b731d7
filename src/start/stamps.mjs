import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const CONFIGURATION = ['package-lock.json', 'tsconfig.json'];
/** What goes into each half of the build. The server writes the two schemas itself, so only the pages depend on them. */
const PARTS = {
  server: {
    files: ['nest-cli.json', '.swcrc'],
    folders: ['src'],
    skip: /\.spec\.ts$|\.mjs$|\.md$|^src\/\w+\.graphql$/,
  },
  pages: {
    files: ['vite.config.ts', 'src/schema.graphql', 'src/respond.graphql'],
    folders: ['client', 'src/core', 'templates'],
    skip: /\.spec\.tsx?$|\.generated\.ts$/,
  },
};

export function isBuilt(part) {
  return stamps()[part] === digestOf(part);
}

/** A digest of the sources; undefined marks the part as unfinished, so that a killed build is done again. */
export function stamp(part, value) {
  fs.mkdirSync('dist', { recursive: true });
  fs.writeFileSync('dist/.built.new', JSON.stringify({ ...stamps(), [part]: value }));
  fs.renameSync('dist/.built.new', 'dist/.built');
}

export function digestOf(part) {
  const { files, folders, skip } = PARTS[part];
  const sources = folders.flatMap(walk).filter((file) => !skip.test(file));
  return digest([...CONFIGURATION, ...files, ...sources].filter((file) => fs.existsSync(file)));
}

export function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(fs.readFileSync(file)).update('\0');
  return hash.digest('hex');
}

export function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function parsed(file) {
  try {
    return JSON.parse(read(file));
  } catch {
    return {};
  }
}

function stamps() {
  return parsed('dist/.built');
}

function walk(folder) {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.join(entry.parentPath, entry.name).replaceAll('\\', '/')).toSorted();
}
