/** What a failed expectation looks like; a mutant whose test ends otherwise says in `because` how. */
const EXPECTATION = /expect\(|Property failed|Expected /;

/** Why the test that a mutant names proves nothing as it stands, or null. */
export function missingTest({ test }, { passed }) {
  if (passed.length === 0) return 'its spec has no test that ran';
  if (test === undefined || passed.some((name) => name.includes(test))) return null;
  return `its spec has no test "${test}"`;
}

/** Red for the right reason: a test ran and its expectation failed. A spec that does not load is no proof. */
export function verdictOf({ because = EXPECTATION }, { broken, failed }) {
  if (broken !== null) return { isCaught: false, verdict: 'BROKEN', words: broken };
  if (failed.length === 0) return { isCaught: false, verdict: 'MISSED', words: 'every test stayed green' };
  const told = failed.find(({ text }) => because.test(text));
  if (told !== undefined) return { isCaught: true, verdict: 'caught', words: told.name };
  return { isCaught: false, verdict: 'WRONG', words: `red for another reason: ${firstLine(failed[0])}` };
}

function firstLine({ name, text }) {
  return `${name}: ${text.split('\n')[0].slice(0, 160)}`;
}
