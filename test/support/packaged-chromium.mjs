// Plain JavaScript, since the benches import it without a compiler.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const UNPACK = path.join(import.meta.dirname, 'unpack-chromium.mjs');

/** Unpacked once for all runs; whoever comes first puts it in its place whole, so that nobody meets half of it. */
export function packagedChromium() {
  const folder = path.join(ROOT, 'node_modules/.cache', `chromium-${version()}`);
  if (!fs.existsSync(folder)) unpackInto(folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'), FONTCONFIG_PATH: path.join(folder, 'fonts') },
  };
}

function unpackInto(folder) {
  const own = `${folder}.${process.pid}`;
  fs.mkdirSync(own, { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [UNPACK], {
    env: { ...process.env, TMPDIR: own },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the packaged Chromium could not be unpacked: ${stderr}`);
  fs.writeFileSync(path.join(own, 'fonts/fonts.conf'), fontsIn(folder));
  try {
    fs.renameSync(own, folder);
  } catch (error) {
    // Another worker was first.
    fs.rmSync(own, { recursive: true });
    if (!fs.existsSync(folder)) throw error;
  }
}

/** The list of the package knows only places of its own; fonts of the machine would make pages differ from it to it. */
function fontsIn(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

function version() {
  const about = fs.readFileSync(path.join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  return JSON.parse(about).version;
}
