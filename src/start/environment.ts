import fs from 'node:fs';
import path from 'node:path';
import { type Config, readConfig, type SettingProblem } from '../config.js';
import { say } from './say.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** The checked settings, or undefined after every mistake was named. `.env` fills in what the environment lacks. */
export function configuration(): Config | undefined {
  const file = path.join(ROOT, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
  const reading = readConfig(process.env, ROOT);
  if (reading.ok) {
    for (const warning of reading.warnings) say(`Note: ${told(warning)}`);
    return reading.config;
  }
  const count = reading.problems.length === 1 ? 'One setting is' : `${reading.problems.length} settings are`;
  process.stderr.write(
    `\n${count} wrong, so Assay does not start:\n${reading.problems.map(told).join('\n')}\n`,
  );
  return undefined;
}

function told({ name, message, remedy }: SettingProblem): string {
  return `${name}: ${message}\n  → ${remedy}`;
}
