import { parseDpvTerms, termLabels } from '../../src/core/data-flow/dpv-terms.js';
import {
  parseRopaLayouts,
  ropaTable,
  type RopaLanguage,
  type RopaLayoutName,
} from '../../src/core/data-flow/ropa-layout.js';
import type { RopaRow } from '../../src/core/data-flow/ropa.js';
import { wordingFrom } from '../../src/platform/pdf/report-wording.js';
import { templateJson } from './templates.js';

const layouts = parseRopaLayouts(templateJson('data-flows/ropa-layouts.json'));
const terms = parseDpvTerms(templateJson('data-flows/dpv.json'));
const words = templateJson('data-flows/record-words.json') as Record<RopaLanguage, Record<string, string>>;

/** Rows of a record in the layout an authority hands out, in its words. */
export function recordTable(
  rows: readonly RopaRow[],
  part: 'controller' | 'processor',
  name: RopaLayoutName,
): readonly (readonly string[])[] {
  if (!layouts.ok || !terms.ok) throw new Error('our own content must parse');
  const layout = layouts.layouts[name];
  const { language } = layout;
  const label = termLabels(terms.terms, language);
  return ropaTable(rows, part, layout, { ...wordingFrom(language, words[language]), label });
}
