import { canonicalJson } from '../../core/canonical-json.js';

/**
 * RFC 8785 text of a value the server itself made. Keys without a value are left out, as in every JSON; a value
 * that JSON cannot say is a defect, so it throws.
 */
export function canonical(value: unknown): string {
  const result = canonicalJson(JSON.parse(JSON.stringify(value)));
  if (!result.ok) throw new Error(`not JSON: ${result.problems[0]?.message}`);
  return result.text;
}
