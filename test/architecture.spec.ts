import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** HOUSE section 2: who may import whom, and that each rule sees the sin it is there for. */
const ROOT = path.resolve(import.meta.dirname, '..');
const CRUISER = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** Every broken rule below `folder`, as the import rules of this repository see it. */
function violations(folder: string): string[] {
  const args = ['src', 'client/src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const run = spawnSync(process.execPath, [CRUISER, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!run.stdout.startsWith('{'))
    throw new Error(`the import rules did not run: ${run.stderr}${run.stdout}`);
  const found = (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
  return found.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

describe('the tree', () => {
  it('keeps to the import rules', () => {
    expect(violations(ROOT)).toEqual([]);
  }, 60_000);

  it('has no forwardRef and no ModuleRef', () => {
    const files = sourcesIn('src').filter((file) => !file.endsWith('.spec.ts'));
    const sinners = files.filter((file) => /\b(forwardRef|ModuleRef)\b/.test(fs.readFileSync(file, 'utf8')));
    expect(sinners).toEqual([]);
  });

  it('has no barrel and no drawer for odds and ends', () => {
    const names = [...sourcesIn('src'), ...sourcesIn('client/src')].map((file) => path.relative(ROOT, file));
    expect(names.filter((name) => /\/index\.tsx?$|\/(utils|common|helpers|types)\//.test(name))).toEqual([]);
  });

  it('asks the clock and chance nowhere in the core', () => {
    const sin = /\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\bIntl\b|\blocaleCompare\b|\bperformance\b/;
    const files = sourcesIn('src/core').filter((file) => !file.endsWith('.spec.ts'));
    const sinners = files.filter((file) => sin.test(withoutComments(fs.readFileSync(file, 'utf8'))));
    expect(sinners.map((file) => path.relative(ROOT, file))).toEqual([]);
  });
});

/** One file a sin: its path, its text, and the rule that must name it. */
const SINS: [string, string, string, string][] = [
  [
    'a feature that imports to its right',
    'src/features/vendors/sin.service.ts',
    `import '../risks/plain.service.js';`,
    'line-vendors',
  ],
  [
    'a feature that imports another’s resolver',
    'src/features/risks/sin.service.ts',
    `import '../vendors/plain.resolver.js';`,
    'no-foreign-resolver',
  ],
  ['a core that imports Node', 'src/core/sin-node.ts', `import 'node:fs';`, 'core-is-pure'],
  ['a core that imports a package', 'src/core/sin-npm.ts', `import 'zod';`, 'core-is-pure'],
  [
    'a core that imports the platform',
    'src/core/sin-up.ts',
    `import '../platform/plain.js';`,
    'core-is-pure',
  ],
  [
    'a platform that knows a feature',
    'src/platform/sin.ts',
    `import '../features/vendors/plain.service.js';`,
    'platform-below-features',
  ],
  [
    'a command line that imports a feature',
    'src/cli/sin.ts',
    `import '../features/vendors/plain.service.js';`,
    'cli-without-features',
  ],
  [
    'a client that imports the platform',
    'client/src/ui/sin.ts',
    `import '../../../src/platform/plain.js';`,
    'client-only-core',
  ],
  [
    'a client feature that imports another',
    'client/src/features/vendors/sin.ts',
    `import '../risks/plain.js';`,
    'client-features-apart',
  ],
  [
    'a vendor door that loads staff code',
    'client/src/portal/sin.ts',
    `import '../features/vendors/plain.js';`,
    'portal-without-staff',
  ],
  [
    'a server that needs a development package',
    'src/platform/sin-dev.ts',
    `import 'fast-check';`,
    'no-dev-in-server',
  ],
  ['a circle', 'src/core/sin-circle.ts', `import { b } from './turn.js'; export const a = b;`, 'no-cycle'],
  ['an import of nothing', 'src/core/sin-nowhere.ts', `import './not-there.js';`, 'not-resolvable'],
  ['a barrel', 'src/core/sin-barrel.ts', `import './folder/index.js';`, 'no-barrel'],
  ['a drawer', 'src/platform/sin-drawer.ts', `import './utils/plain.js';`, 'no-drawer'],
];

/** What the sins import; none of them is a sin by itself. */
const PLAIN = [
  'src/features/vendors/plain.service.ts',
  'src/features/vendors/plain.resolver.ts',
  'src/features/risks/plain.service.ts',
  'src/platform/plain.ts',
  'src/platform/utils/plain.ts',
  'src/core/folder/index.ts',
  'client/src/features/vendors/plain.ts',
  'client/src/features/risks/plain.ts',
];

describe('a planted sin is named:', () => {
  let folder: string;
  let found: string[];

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-sins-'));
    for (const name of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json', 'client/tsconfig.json'])
      write(folder, name, fs.readFileSync(path.join(ROOT, name), 'utf8'));
    fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
    for (const name of PLAIN) write(folder, name, 'export const plain = 1;\n');
    for (const [, name, text] of SINS) write(folder, name, `${text}\n`);
    write(folder, 'src/core/turn.ts', `import { a } from './sin-circle.js'; export const b = a;\n`);
    found = violations(folder);
  }, 60_000);

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it.each(SINS)('%s', (_, file, _text, rule) => {
    expect(found.filter((line) => line.startsWith(`${rule}: ${file} →`))).toHaveLength(1);
  });

  it('and nothing that is no sin', () => {
    const sinners = new Set(SINS.map(([, file]) => file));
    const others = found.filter((line) => ![...sinners].some((file) => line.includes(file)));
    expect(others).toEqual([]);
  });
});

function write(folder: string, name: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
}

function sourcesIn(folder: string): string[] {
  const names = fs.readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => path.join(ROOT, folder, name));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
