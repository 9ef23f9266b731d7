import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lexicographicSortSchema, printSchema } from 'graphql';
import fs from 'node:fs';
import path from 'node:path';
import { startApp, type TestApp } from './support/app.js';
import { objectTypesOf } from './support/gql-schema.js';

/**
 * HOUSE 11: the committed schemas are those of the code, and the two doors share nothing.
 * `WRITE_SCHEMAS=yes` writes the two files from the code instead of comparing.
 */
const SOURCE = path.resolve(import.meta.dirname, '../src');
const FILES = { staff: 'schema.graphql', respond: 'respond.graphql' } as const;

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ jobs: false });
});

afterAll(() => app.close());

function printed(door: keyof typeof FILES): string {
  const schema = door === 'staff' ? app.staffSchema : app.respondSchema;
  return `# Generated from the code and sorted: WRITE_SCHEMAS=yes writes it, test/contract.spec.ts checks it.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}

describe('the committed schema', () => {
  it.each(['staff', 'respond'] as const)('of the %s door is that of the code', (door) => {
    const file = path.join(SOURCE, FILES[door]);
    if (process.env['WRITE_SCHEMAS'] === 'yes') fs.writeFileSync(file, printed(door));
    const committed = fs.readFileSync(file, 'utf8').split('\n');
    // Line by line: jest takes seconds to lay two whole schemas side by side.
    const differing = printed(door)
      .split('\n')
      .map((line, at) => (line === committed[at] ? '' : `${at + 1}: ${line} ≠ ${committed[at]}`));
    expect(differing.filter(Boolean).slice(0, 10)).toEqual([]);
    expect(committed).toHaveLength(differing.length);
  });
});

describe('the vendor’s door', () => {
  it('shares no object type with the staff door', () => {
    const staff = new Set(objectTypesOf(app.staffSchema).map((type) => type.name));
    const shared = objectTypesOf(app.respondSchema).filter((type) => staff.has(type.name));
    expect(shared.map((type) => type.name)).toEqual([]);
  });

  it('has types of its own name only', () => {
    const names = objectTypesOf(app.respondSchema).map((type) => type.name);
    expect(names.filter((name) => !/^Respond|Payload$/.test(name))).toEqual([]);
  });

  it('has no word of scoring: a vendor must not learn what an answer is worth', () => {
    expect(printSchema(app.respondSchema).match(SCORING)).toBeNull();
  });
});

const SCORING =
  /^\s*\w*(weight|score|critical|practice|finding|severity|risk|tier|polarity|level)\w*\s*[:(]/im;
