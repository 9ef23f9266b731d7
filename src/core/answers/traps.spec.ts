import { describe, expect, test } from '@jest/globals';
import { MAPPINGS } from '../../../test/support/filled-forms.js';
import { workbook } from '../../../test/support/workbooks.js';
import { readAnswers } from './read-answers.js';
import { saidAnswer } from './answer-word.js';
import { writtenDate } from './written-date.js';

/** The traps of one answered question. */
function trapsOf(question: string, answer: string, comment: string): readonly string[] {
  const rows = [
    ['ID', 'Question', 'Answer', 'Comment'],
    ['1', question, answer, comment],
  ];
  const read = readAnswers(workbook([{ rows }]), MAPPINGS);
  return read.ok ? read.sheet.traps.map(({ kind }) => kind) : [read.problem.code];
}

describe('a yes that its comment takes back', () => {
  test.each([
    'Not formally.',
    'We have no formal policy',
    'Not yet, but soon',
    'This is planned for Q3',
    'Draft',
    'Work in progress',
    'Done informally by the team',
    'We are self-assessed',
    'Noch nicht umgesetzt',
    'Pas encore',
  ])('"%s"', (comment) => {
    expect(trapsOf('Do you review access?', 'Yes', comment)).toContain('answer_comment_disagree');
  });

  test.each([
    'There is no plaintext anywhere.',
    'Card numbers are not stored.',
    'Staff have no direct access to production.',
    'Information security policy, approved 2025.',
    'Uptime excludes planned maintenance.',
    'Unplanned outages are reported.',
    '',
  ])('is not seen in "%s"', (comment) => {
    expect(trapsOf('Do you review access?', 'Yes', comment)).toEqual([]);
  });

  test('may stand in the answer cell itself', () => {
    expect(trapsOf('Reviewed?', 'Yes, but not formally', '')).toEqual(['answer_comment_disagree']);
  });

  test('is asked of yes alone', () => {
    expect(trapsOf('Reviewed?', 'No', 'Not yet')).toEqual([]);
  });
});

describe('an N/A that means no', () => {
  test.each([
    'No such procedure yet',
    'We do not have a documented policy for this.',
    'Not implemented',
    'We have no training programme.',
    'Noch nicht vorhanden',
    'There is none yet.',
    'We have not done this yet',
    'Nothing in place.',
    'To be implemented',
  ])('"%s"', (comment) => {
    expect(trapsOf('Is there a procedure?', 'N/A', comment)).toEqual(['na_misused']);
  });

  test.each([
    'We do not process card data.',
    'No data centre of our own; the host runs it.',
    'The service has no mobile app.',
    '',
  ])('is not seen in "%s"', (comment) => {
    expect(trapsOf('Is there a procedure?', 'N/A', comment)).toEqual([]);
  });
});

describe('a certificate that is a self-assessment', () => {
  test('is told by the comment', () => {
    const kinds = trapsOf('Are you ISO 27001 certified?', 'Yes', 'Self-assessed against ISO 27001');
    expect(kinds).toEqual(['answer_comment_disagree', 'self_assessment']);
    expect(trapsOf('Any certificate?', 'Yes', 'CSA STAR Level 1')).toEqual(['self_assessment']);
  });

  test('needs a certificate, and a yes', () => {
    expect(trapsOf('Do you have a plan?', 'Yes', 'Self-attestation form attached')).toEqual([]);
    expect(trapsOf('Are you ISO 27001 certified?', 'No', 'Self-assessed')).toEqual([]);
    expect(trapsOf('Are you ISO 27001 certified?', 'Yes', 'Certificate 123 by an accredited body')).toEqual(
      [],
    );
  });
});

describe('a day', () => {
  test.each([
    ['2024-08-14', '2024-08-14'],
    ['2024-08-14T10:00:00Z', '2024-08-14'],
    ['8/14/2024', '2024-08-14'],
    ['14/8/2024', '2024-08-14'],
    ['July 1, 2024', '2024-07-01'],
    ['1st of July 2024', '2024-07-01'],
    ['1. Juli 2024', '2024-07-01'],
    ['14.08.2024', '2024-08-14'],
    ['01.07.2024', '2024-07-01'],
    ['7/1/2024', null],
    ['5/5/2024', null],
    ['13/14/2024', null],
    ['2/30/2024', null],
    ['July 2024', null],
    ['soon', null],
    ['', null],
  ])('"%s" is %s', (text, day) => {
    expect(writtenDate(text, MAPPINGS.reading.months)).toBe(day);
  });
});

describe('an answer cell', () => {
  test.each([
    ['  YES ', 'yes', ''],
    ['Yes.', 'yes', ''],
    ['Yes - see annex', 'yes', 'see annex'],
    ['No, never', 'no', 'never'],
    ['Planned', 'planned', ''],
    ['No. of staff: 5', 'text', ''],
    ['North', 'text', ''],
    ['   ', 'unanswered', ''],
    ['TRUE', 'yes', ''],
  ])('"%s" says %s', (text, word, rest) => {
    expect(saidAnswer(text, MAPPINGS.reading)).toEqual({ word, rest });
  });
});
