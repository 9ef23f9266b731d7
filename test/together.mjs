// Spec files that jest runs as one. Each file loads what it imports anew, and the server takes three seconds of a core
// to load: in a whole run that was the tenth part. A single file is still run by its own path.
import fs from 'node:fs';
import path from 'node:path';

/** Beside the folders of the specs, and out of sight of checkers: a dot, and in .gitignore. */
const FOLDER = 'test/.together';
/** Apps of one group are alive at once, each with its connections; files of the pure core cost only their loading. */
const KINDS = [
  { name: 'browser', isOf: isInBrowser, most: 3 },
  { name: 'server', isOf: (file) => file.startsWith('test/') && !isInBrowser(file), most: 4 },
  { name: 'pure', isOf: (file) => file.startsWith('src/'), most: 12 },
];
/** They start servers of their own, as processes, and stop them at their pleasure; or they are a group by themselves. */
const BY_ITSELF = /^test\/(journeys\/|browser\/pages-are-accessible)/;
/** What holds for a file would hold for its group: hooks around each test, the timers. */
const FOR_THE_FILE = /^(beforeEach|afterEach)|jest\.useFakeTimers/m;
/** So would a time limit and a wait on loading. Those in the browser all have both. */
const SLOW = /^(jest\.setTimeout|await |const .* = await )/m;
const LIMIT = /^jest\.setTimeout\(([\d_]+)\)/m;
/** Nest has one logger in a process, and the last app to start takes it: what is not in the log would prove nothing. */
const READS_THE_LOG = /\.log\.text/;

/** Writes the groups and gives the paths jest is to run, groups and files that stay alone. */
export function together() {
  separate();
  const specs = ['src', 'test'].flatMap(specsIn);
  const alone = specs.filter(staysAlone);
  const groups = KINDS.flatMap(({ name, isOf, most }) =>
    dealt(
      specs.filter((file) => isOf(file) && !alone.includes(file)),
      most,
    ).map((files, at) => written(`${FOLDER}/${name}-${at}.spec.ts`, files.toSorted(byLimit))),
  );
  return [...groups, ...alone];
}

/** Takes the groups away again, also those of a run that was killed. */
export function separate() {
  fs.rmSync(FOLDER, { recursive: true, force: true });
}

/** Groups of at most so many files, the long ones dealt out first, so that no group is much longer than another. */
function dealt(files, most) {
  const groups = Array.from({ length: Math.ceil(files.length / most) }, () => []);
  const bySize = files.toSorted((one, other) => fs.statSync(other).size - fs.statSync(one).size);
  for (const [at, file] of bySize.entries()) groups[at % groups.length].push(file);
  return groups;
}

function staysAlone(file) {
  if (BY_ITSELF.test(file)) return true;
  const text = fs.readFileSync(file, 'utf8');
  return FOR_THE_FILE.test(text) || READS_THE_LOG.test(text) || (!isInBrowser(file) && SLOW.test(text));
}

function isInBrowser(file) {
  return file.startsWith('test/browser/');
}

/** The last one that is loaded sets the limit of the group: the longest. */
function byLimit(one, other) {
  return limitOf(one) - limitOf(other);
}

function limitOf(file) {
  const [, limit = '0'] = LIMIT.exec(fs.readFileSync(file, 'utf8')) ?? [];
  return Number(limit.replaceAll('_', ''));
}

function written(group, files) {
  fs.mkdirSync(path.dirname(group), { recursive: true });
  const lines = files.map(
    (file) => `import '${posix(path.relative(FOLDER, file)).replace(/\.ts$/, '.js')}';\n`,
  );
  fs.writeFileSync(group, lines.join(''));
  return group;
}

function specsIn(folder) {
  const files = fs.readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.spec.ts'));
  return files.map((file) => posix(path.join(folder, file))).toSorted();
}

function posix(file) {
  return file.replaceAll('\\', '/');
}
