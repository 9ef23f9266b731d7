import type { AnswerValue } from '../../src/core/questionnaire/answer.js';
import { type Question, questionsOf } from '../../src/core/questionnaire/questionnaire.js';
import type { Judgement } from './journey-staff.js';
import { templateQuestionnaire } from './templates.js';
import { bestAnswer, inDays } from './walk.js';

/** The vendor of the walk; none of the demo workspace. */
export const VENDOR = 'Larkspur Post';
export const SERVICE = 'Newsletters';
export const MAIL = 'vera@larkspur.example';
export const ASK = 'Which of your staff can reach the keys?';
export const REASON = 'We call no data anonymous.';
/** The group of the demo. */
export const GROUP = 'Privacy team (demo)';
export const CONDITION = 'Enforce multi-factor sign-in for all staff';
export const core = templateQuestionnaire('core-gdpr28');

/** Where Larkspur is weak; everywhere else it says what a diligent vendor says. */
const OTHERWISE: Record<string, AnswerValue> = {
  'C-08': 'rare',
  'C-10': 'no',
  'C-17': ['none'],
  'C-22': 90,
  'C-40': 'no',
  'C-49': 'never',
  'C-50': [{ name: 'ISO/IEC 27001', scope: 'yes', type: 'Certificate', until: inDays(200) }],
  'C-56': [
    { name: 'Kestrelm GmbH', task: 'Hosting', country: ['DE'] },
    { name: 'Supportfern Ltd', task: 'Help desk', country: ['IN'] },
  ],
};

export function answerTo(one: Question): AnswerValue {
  return OTHERWISE[one.id] ?? bestAnswer(one);
}

export function question(id: string): Question {
  return questionsOf(core).find((one) => one.id === id)!;
}

/** Most answers are accepted, some with proof; one is asked about, one is not OK. */
export function judgementOf(id: string): Judgement {
  if (id === 'C-42') return { key: 'q', noteToVendor: ASK };
  if (id === 'C-37') return { key: 'o' };
  if (id === 'C-50') return { key: 'a', proof: 'Attested' };
  return Number(id.slice(2)) % 5 === 0 ? { key: 'a', proof: 'Documented' } : { key: 'a' };
}
