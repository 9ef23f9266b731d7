// Run by `node dist/server/config/write-documents.js`: brings .env.example and the README table up to date.
import fs from 'node:fs';
import path from 'node:path';
import { envExample, withSettingsTable } from './documents.js';

const root = path.resolve(import.meta.dirname, '../../..');
fs.writeFileSync(path.join(root, '.env.example'), envExample());
const readme = path.join(root, 'README.md');
if (fs.existsSync(readme)) fs.writeFileSync(readme, withSettingsTable(fs.readFileSync(readme, 'utf8')));
