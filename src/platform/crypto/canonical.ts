import { canonicalJson } from '../../core/canonical-json.js';

/** RFC 8785 text of a value the server itself made; a value that is no JSON is a defect, so it throws. */
export function canonical(value: unknown): string {
  const result = canonicalJson(value);
  if (!result.ok) throw new Error(`not JSON: ${result.problems[0]?.message}`);
  return result.text;
}
