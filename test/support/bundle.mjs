// Bundles one module and what it imports into a script for a browser, and prints it. A process of its own: the
// bundler is native code and does not take the objects of jest's realm.
// node test/support/bundle.mjs ENTRY NAME_OF_THE_GLOBAL
import path from 'node:path';
import { build } from 'vite';

const [entry, name] = process.argv.slice(2);
const [built] = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    target: 'es2023',
    lib: { entry: path.resolve(entry), name, formats: ['iife'] },
  },
});
for (const part of built.output) if (part.type === 'chunk') process.stdout.write(part.code);
