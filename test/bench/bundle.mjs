// What a browser has to load before either door can show anything: the script of the page and all it imports at once,
// as served (gzip 9); and the same with the heaviest chunk that a route adds when it is the first one opened.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const client = path.resolve(import.meta.dirname, '../../dist/client');
const DOORS = [
  { name: 'staff', page: 'index.html', most: 330 },
  { name: 'vendor', page: 'portal.html', most: 180 },
];

console.log(JSON.stringify(DOORS.flatMap(weigh)));

function weigh({ name, page, most }) {
  const html = fs.readFileSync(path.join(client, page), 'utf8');
  const entry = withImports(
    [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map(([, file]) => file),
  );
  const pages = [...entry].flatMap(chunksOf).map((chunk) => withImports([...entry, chunk]));
  const heaviest = Math.max(sizeOf(entry), ...pages.map(sizeOf));
  return [
    row(`first load, ${name} door: JavaScript`, sizeOf(entry), most),
    row(`first load, ${name} door, with its heaviest chunk`, heaviest, most),
  ];
}

function row(name, kilobytes, most) {
  return { name, ours: `${kilobytes.toFixed(1)} kB gz`, target: `≤ ${most} kB`, met: kilobytes <= most };
}

/** The files and everything they import at once. A set grows while it is walked, so this ends with the last import. */
function withImports(files) {
  const loaded = new Set(files);
  for (const file of loaded) for (const next of importsOf(file)) loaded.add(next);
  return loaded;
}

function sizeOf(files) {
  return [...files].reduce((sum, file) => sum + zlib.gzipSync(read(file), { level: 9 }).length, 0) / 1000;
}

/** Static imports only: `import("…")` waits until somebody needs it. */
function importsOf(file) {
  const code = read(file).toString('utf8');
  const found = code.matchAll(/\b(?:import|export)\s*(?:[\w$*{}\s,]+?from\s*)?["']\.\/([^"']+\.js)["']/g);
  return [...found].map(([, name]) => name);
}

/** What a route asks for when it is opened. */
function chunksOf(file) {
  const found = read(file)
    .toString('utf8')
    .matchAll(/\bimport\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g);
  return [...found].map(([, name]) => name);
}

function read(file) {
  return fs.readFileSync(path.join(client, 'assets', file));
}
