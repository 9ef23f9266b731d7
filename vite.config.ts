import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Two doors, two builds: one shared chunk would make the vendor load staff code (STACK, decision 6). */
const door = process.env['DOOR'] ?? 'index';

const precompress: Plugin = {
  name: 'precompress',
  apply: 'build',
  closeBundle() {
    const dir = path.resolve('dist/client/assets');
    for (const name of fs.readdirSync(dir).filter((file) => /\.(js|css|svg)$/.test(file))) {
      const bytes = fs.readFileSync(path.join(dir, name));
      if (bytes.length < 1024 || fs.existsSync(path.join(dir, `${name}.br`))) continue;
      const brotli = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } };
      fs.writeFileSync(path.join(dir, `${name}.br`), zlib.brotliCompressSync(bytes, brotli));
      fs.writeFileSync(path.join(dir, `${name}.gz`), zlib.gzipSync(bytes, { level: 9 }));
    }
  },
};

export default defineConfig({
  root: 'client',
  base: '/',
  publicDir: false,
  plugins: [react(), precompress],
  resolve: { alias: { '@core': path.resolve('src/core') } },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: `assets/${door}.[name]-[hash].js`,
        chunkFileNames: `assets/${door}.[name]-[hash].js`,
      },
    },
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: door === 'index',
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { [door]: `client/${door}.html` },
      output: {
        entryFileNames: `assets/${door}-[hash].js`,
        chunkFileNames: `assets/${door}.[name]-[hash].js`,
        assetFileNames: `assets/${door}.[name]-[hash][extname]`,
      },
    },
  },
});
