/** The core at the command line: files in, one JSON document out (CLI.md). No database, no network. */
import { broken, run } from './cli/main.js';

const { stdout, stderr, exitCode } = await run(process.argv.slice(2)).catch(broken);
process.exitCode = exitCode;
process.stderr.write(stderr);
process.stdout.write(stdout);
