// Plain JavaScript: jest loads it before it compiles anything.
import fs from 'node:fs';

/**
 * Kinds of tests, the slowest first. A long file that began last would leave one core idle until it ends, and jest
 * knows no durations on a machine that never ran them.
 */
const KINDS = [
  /pages-are-accessible/,
  /test\/journeys\//,
  /together\/server/,
  /together\/browser|test\/browser\//,
  /properties\.spec/,
  /together\/pure/,
  /test\/(roles|tenancy|foreign)/,
  /test\/api\//,
  /test\//,
];

/** The order of the files in a run: by kind, then the longer text first. */
export default class LongestFirst {
  sort(tests) {
    const size = new Map(tests.map(({ path }) => [path, fs.statSync(path).size]));
    return tests.toSorted(
      (one, other) => kindOf(one.path) - kindOf(other.path) || size.get(other.path) - size.get(one.path),
    );
  }

  /** Every run is as the first. */
  cacheResults() {}
}

function kindOf(path) {
  const at = KINDS.findIndex((kind) => kind.test(path));
  return at === -1 ? KINDS.length : at;
}
