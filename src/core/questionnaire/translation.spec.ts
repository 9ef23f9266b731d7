import { describe, expect, it } from '@jest/globals';
import type { Questionnaire } from './questionnaire.js';
import { translated, translationFaults, type QuestionnaireTexts } from './translation.js';

const ORIGINAL: Questionnaire = {
  id: 'small',
  version: '1.0.0',
  title: 'Small',
  language: 'en',
  audience: 'vendor',
  intro: 'Answer all.',
  sections: [
    {
      id: 'one',
      title: 'One',
      questions: [
        {
          id: 'Q-1',
          type: 'scale',
          text: 'Is it encrypted?',
          weight: 3,
          choices: [
            { id: 'yes', label: 'Yes', score: 1 },
            { id: 'no', label: 'No', score: 0 },
          ],
          evidence: { expected: ['policy'], ask_from_tier: 'T2' },
          finding: { if: { q: 'Q-1', op: 'eq', value: 'no' }, title: 'Not encrypted', severity: 'high' },
        },
        {
          id: 'Q-2',
          type: 'table',
          text: 'Which ones?',
          help: 'One a line.',
          visible_if: { q: 'Q-1', op: 'eq', value: 'yes' },
          columns: [{ id: 'name', title: 'Name', type: 'text' }],
        },
        { id: 'Q-3', type: 'number', text: 'How long?', unit: 'days' },
      ],
    },
  ],
};

const TEXTS: QuestionnaireTexts = {
  of: 'small',
  version: '1.0.0',
  language: 'de',
  title: 'Klein',
  intro: 'Beantworten Sie alles.',
  scale: { yes: 'Ja', no: 'Nein' },
  sections: { one: { title: 'Eins' } },
  questions: {
    'Q-1': { text: 'Ist es verschlüsselt?', evidence: ['Richtlinie'], finding: 'Nicht verschlüsselt' },
    'Q-2': { text: 'Welche?', help: 'Je eine Zeile.', columns: { name: 'Name' } },
    'Q-3': { text: 'Wie lange?', unit: 'Tage' },
  },
};

describe('a questionnaire in another language', () => {
  const german = translated(ORIGINAL, TEXTS);

  it('says every text in it', () => {
    expect(JSON.stringify(german)).not.toMatch(/Small|Answer|encrypted|Which|One|policy|days|"Yes"/);
    expect(german.language).toBe('de');
    expect(german.sections[0]!.questions[0]!.choices!.map(({ label }) => label)).toEqual(['Ja', 'Nein']);
  });

  it('keeps every rule: what it counts, when it is asked, what it finds', () => {
    expect(bare(german)).toEqual(bare(ORIGINAL));
  });

  it('has no fault when everything is there', () => {
    expect(translationFaults(ORIGINAL, TEXTS)).toEqual([]);
  });

  it.each([
    [
      'a question left out',
      { 'Q-3': undefined },
      ['missing: questions.Q-3.text', 'missing: questions.Q-3.unit'],
    ],
    [
      'a help left out',
      { 'Q-2': { text: 'Welche?', columns: { name: 'Name' } } },
      ['missing: questions.Q-2.help'],
    ],
    ['an empty text', { 'Q-3': { text: ' ', unit: 'Tage' } }, ['missing: questions.Q-3.text']],
    ['a question nobody asks', { 'Q-9': { text: 'Wozu?' } }, ['left over: questions.Q-9.text']],
    [
      'a choice nobody has',
      { 'Q-3': { text: 'Wie lange?', unit: 'Tage', choices: { ever: 'Immer' } } },
      ['left over: questions.Q-3.choices.ever'],
    ],
  ])('names %s', (_, change, faults) => {
    const questions = Object.fromEntries(
      Object.entries({ ...TEXTS.questions, ...change }).filter(([, texts]) => texts !== undefined),
    ) as QuestionnaireTexts['questions'];
    expect(translationFaults(ORIGINAL, { ...TEXTS, questions })).toEqual(faults);
  });

  it('names a translation of another version, whose texts may say something else', () => {
    expect(translationFaults(ORIGINAL, { ...TEXTS, version: '0.9.0' })).toEqual([
      'written for small 0.9.0, not for small 1.0.0',
    ]);
  });
});

/** Everything but the words. */
function bare(value: unknown): unknown {
  const words = new Set(['title', 'text', 'help', 'unit', 'label', 'intro', 'language', 'expected']);
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (words.has(key) ? '' : part)));
}
