import fs from 'node:fs';
import { parseImportMappings, type ImportMappings } from '../../src/core/answers/reading-words.js';
import type { Written, WrittenSheet } from './workbooks.js';

/**
 * Forms in the shape of published ones, with questions of our own: their texts may not be shipped. Headers and ids are
 * those of templates/reference/import-mappings.json.
 */
export const CAIQ_HEADER = [
  'Question ID',
  'Question',
  'CSP CAIQ Answer',
  'SSRM Control Ownership',
  'CSP Implementation Description (Optional/Recommended)',
  'CSC Responsibilities (Optional/Recommended)',
  'CCM Control ID',
];

export function caiq(rows: readonly (readonly Written[])[], name = 'CAIQv4.0.3'): WrittenSheet {
  return { name, rows: [['A questionnaire about clouds v4.0.3'], CAIQ_HEADER, ...rows, ['End of Standard']] };
}

/** A HECVAT 3 response sheet: id, question, answer, comment. */
export function hecvat3(
  rows: readonly (readonly Written[])[],
  name = 'HECVAT - Full | Vendor Response',
): WrittenSheet {
  const top = ['HECVAT', '', '', '', 'Version 3.04'];
  const heading = ['General Information', '', 'Vendor Answers', 'Additional Information', 'Guidance'];
  return { name, rows: [top, heading, ...rows] };
}

/** The hidden sheet that says which answers are good. */
export function goodAnswers(
  rows: readonly (readonly Written[])[],
  header: readonly string[] = ['ID', 'Question', 'C_Answer'],
): WrittenSheet {
  return { name: 'Questions', hidden: true, rows: [header, ...rows] };
}

export const MAPPINGS: ImportMappings = mappings();

function mappings(): ImportMappings {
  const json = JSON.parse(fs.readFileSync('templates/reference/import-mappings.json', 'utf8')) as unknown;
  const parsed = parseImportMappings(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.mappings;
}
