// Unpacks the Chromium that a package brings into the folder TMPDIR names: the package knows no other place, and a
// process of its own keeps that out of the tests' environment.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Packaged, { inflate } from '@sparticuz/chromium';

const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
await Packaged.executablePath();
await inflate(path.join(path.dirname(entry), '..', 'bin', 'al2023.tar.br'));
