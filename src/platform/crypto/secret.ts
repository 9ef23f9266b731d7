import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The installation's secret: 32 bytes in `<data>/secret`, readable by its owner only, made once. */
export function installationSecret(dataDir: string): Buffer {
  const file = path.join(dataDir, 'secret');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return Buffer.from(fs.readFileSync(file, 'utf8').trim(), 'hex');
}
