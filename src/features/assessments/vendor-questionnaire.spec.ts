import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { minutesFor } from '../../core/questionnaire/minutes.js';
import { questionsOf, TIERS, type Questionnaire } from '../../core/questionnaire/questionnaire.js';
import { shortSet } from '../../core/questionnaire/visibility.js';
import { vendorContext, vendorQuestionnaire } from './vendor-questionnaire.js';

const FOLDER = path.resolve(import.meta.dirname, '../../../templates/questionnaires');
const FILES = ['core-gdpr28', 'extended-practices', 'ai-automated-decisions'];

/** Everything that tells how an answer is scored. */
const SCORING = [
  'weight',
  'score',
  'critical',
  'practice',
  'factor',
  'polarity',
  'finding',
  'number_scores',
  'table_rule',
  'table_score',
  'multi_rule',
  'required_choices',
  'flags',
  'ask_in_tiers',
  'ask_from_tier',
];

describe.each(FILES)('%s as the vendor sees it', (file) => {
  const whole = JSON.parse(fs.readFileSync(path.join(FOLDER, `${file}.json`), 'utf8')) as Questionnaire;

  it.each(TIERS)('asks in %s what the tier asks, and hides how it is scored', (tier) => {
    const shown = vendorQuestionnaire(whole, tier);
    expect(questionsOf(shown).map(({ id }) => id)).toEqual(shortSet(whole, tier).map(({ id }) => id));
    const keys = keysIn(shown);
    expect(SCORING.filter((key) => keys.has(key))).toEqual([]);
  });

  it.each(TIERS)('takes in %s just the minutes that the link announced', (tier) => {
    const shown = vendorQuestionnaire(whole, tier);
    expect(minutesFor(shown, questionsOf(shown))).toBe(minutesFor(whole, shortSet(whole, tier)));
  });

  it('keeps every condition that opens or closes a question', () => {
    expect(conditions(vendorQuestionnaire(whole, 'T1'))).toEqual(conditions(whole));
  });
});

describe('the facts a vendor is told', () => {
  it('are those its questions read, and the tier', () => {
    const file = path.join(FOLDER, 'core-gdpr28.json');
    const whole = JSON.parse(fs.readFileSync(file, 'utf8')) as Questionnaire;
    const facts = { tier: 'T1', has_transfer: true, sensitivity: 5, laws: ['gdpr'] } as const;
    expect(vendorContext(vendorQuestionnaire(whole, 'T1'), facts)).toEqual({
      tier: 'T1',
      has_transfer: true,
    });
  });
});

function keysIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return new Set([...own, ...Object.values(value).flatMap((part) => [...keysIn(part)])]);
}

function conditions(questionnaire: Questionnaire) {
  return questionsOf(questionnaire).flatMap(({ id, visible_if }) =>
    visible_if === undefined ? [] : [[id, visible_if]],
  );
}
