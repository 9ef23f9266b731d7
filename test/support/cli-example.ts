import fs from 'node:fs';

/** One of the worked examples of the command line, as JSON. */
export function cliExample(file: string): unknown {
  return JSON.parse(fs.readFileSync(`test/support/cli-examples/${file}`, 'utf8'));
}
