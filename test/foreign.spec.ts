import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readAnswers } from '../src/core/answers/read-answers.js';
import { parseQuestionnaire } from '../src/core/questionnaire/parse-questionnaire.js';
import { readJsonQuestionnaire } from '../src/core/questionnaire/foreign/read-json-questionnaire.js';
import { readSheetQuestionnaire } from '../src/core/questionnaire/foreign/read-sheet-questionnaire.js';
import { readVisibleIf } from '../src/core/questionnaire/foreign/surveyjs/expression.js';
import { readVsaqCondition } from '../src/core/questionnaire/foreign/vsaq/condition.js';
import { MAPPINGS } from './support/filled-forms.js';
import { workbook } from './support/workbooks.js';

const REAL = path.resolve('../shared/real');
const TRUTH = path.join(REAL, 'ground-truth/questionnaires.json');
const HAS_REAL = fs.existsSync(TRUTH);
if (!HAS_REAL)
  console.warn('test/foreign.spec.ts: the real questionnaires are not here; their counts are not compared.');
const withReal = HAS_REAL ? describe : describe.skip;

type Json = Record<string, unknown>;

/** The readings of one careful reader, by file. */
const truth = (HAS_REAL ? JSON.parse(fs.readFileSync(TRUTH, 'utf8')) : {}) as Record<string, Json>;
const filesOf = (prefix: string) => Object.keys(truth).filter((name) => name.startsWith(prefix));

function textOf(name: string): string {
  return fs.readFileSync(path.join(REAL, 'questionnaires', name), 'utf8');
}

function read(name: string) {
  const result = readJsonQuestionnaire(textOf(name));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

withReal('every count of the real questionnaires', () => {
  test.each(filesOf('vsaq_'))('%s', (name) => {
    const { strictJson, outline } = read(name);
    const {
      strict_json: strict,
      item_types: types,
      choices,
      conditions,
      warnings_by_severity: said,
    } = truth[name] ?? {};
    const { null: none, ...named } = (said ?? {}) as Record<string, number>;
    const warnings = none === undefined ? named : { ...named, none };
    expect({ strictJson, ...outline }).toMatchObject({
      strictJson: strict,
      types,
      choices,
      conditions,
      warnings,
    });
    expect(Object.keys(outline.types).toSorted()).toEqual(Object.keys(types as Json).toSorted());
  });

  test.each(filesOf('canada'))('%s', (name) => {
    const said = truth[name] as Json & {
      readonly choices: { readonly other: number; readonly scored: number };
    };
    expect(read(name).outline).toEqual({
      questions: 295,
      sections: said['pages'],
      types: said['elements'],
      conditions: said['visibleIf'],
      choices: said.choices.other + said.choices.scored,
      scoredChoices: said.choices.scored,
      duplicateNames: said['duplicate_names'],
    });
  });
});

withReal('the real questionnaires as ours', () => {
  test.each([...filesOf('vsaq_'), ...filesOf('canada')])(
    '%s is accepted, and no condition of it is lost',
    (name) => {
      const { questionnaire, losses, outline } = read(name);
      expect(parseQuestionnaire(questionnaire)).toMatchObject({ ok: true });
      expect(losses.filter(({ what }) => what.includes('condition is not kept'))).toEqual([]);
      expect(outline.questions).toBeGreaterThan(0);
    },
  );

  test.each([...filesOf('vsaq_'), ...filesOf('canada')])(
    '%s, cut anywhere, is refused with a place',
    (name) => {
      const text = textOf(name).trimEnd();
      fc.assert(
        fc.property(fc.integer({ min: 0, max: text.length - 1 }), (end) => {
          const result = readJsonQuestionnaire(text.slice(0, end));
          return !result.ok && result.problems[0]?.where?.startsWith('line ') === true;
        }),
        { numRuns: 15 },
      );
    },
  );
});

describe('whatever comes', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.stringMatching(/^[{}[\]",:+/*\s\\a-z0-9]*$/),
  );

  test('a text is read or refused', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = readJsonQuestionnaire(text);
        return result.ok || result.problems.length > 0;
      }),
    );
  });

  test('a VSAQ file of any values becomes a questionnaire of ours or is refused', () => {
    const item = fc.letrec((tie) => ({
      item: fc.record(
        {
          type: fc.constantFrom(
            'block',
            'info',
            'tip',
            'radiogroup',
            'checkgroup',
            'check',
            'line',
            'yesno',
            'x',
          ),
          id: fc.constantFrom('a', 'b', 'c', 'd'),
          text: fc.oneof(fc.string(), fc.constant('<b>x</b>')),
          cond: fc.oneof(fc.stringMatching(/^[abcdx!&|()^/ ]{0,12}$/), fc.integer()),
          warn: fc.constantFrom('yes', 'no'),
          choices: fc.array(
            fc.dictionary(fc.constantFrom('x', 'y', '__proto__', ''), fc.string(), { maxKeys: 2 }),
            { maxLength: 3 },
          ),
          items: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('item'), { maxLength: 4 })),
        },
        { requiredKeys: [] },
      ),
    })).item;
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), (items) => {
        const result = readJsonQuestionnaire(JSON.stringify({ questionnaire: items }));
        return result.ok ? parseQuestionnaire(result.questionnaire).ok : result.problems.length > 0;
      }),
    );
  });

  test('a condition is understood or says why not', () => {
    const names = new Map([['a', { kind: 'value' as const, question: 'a' }]]);
    const asked = new Map([['a', 'text' as const]]);
    const condition = fc.stringMatching(/^[a{}!&|()='"<> /^[\],.]{0,30}$/);
    fc.assert(
      fc.property(condition, (text) => {
        expect(typeof readVsaqCondition(text, names)).toBe('object');
        expect(typeof readVisibleIf(text, asked)).toBe('object');
      }),
    );
  });

  test('a sheet of any cells is read or refused, as answers and as questions', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'Question',
        'Answer',
        'Yes',
        'No',
        'N/A',
        'ID',
        'A&A-01.1',
        'GNRL-01',
        'Vendor Answers',
        'assessable',
        'depth',
        '',
      ),
      fc.string(),
      fc.record({ text: fc.constant('Yes'), formula: fc.boolean() }),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('Sheet1', 'CAIQv4.0.3', 'HECVAT - Lite', 'Questions'),
        (written, name) => {
          const book = workbook([{ name, rows: written }]);
          const answers = readAnswers(book, MAPPINGS);
          const questions = readSheetQuestionnaire(book, MAPPINGS.reading);
          expect(answers.ok ? answers.sheet.answers.length : answers.problem.code).toBeTruthy();
          expect(questions.ok ? questions.format : questions.problems.length).toBeTruthy();
        },
      ),
    );
  });
});
