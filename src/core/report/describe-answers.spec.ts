import { expect, test } from '@jest/globals';
import { reportWording } from '../../platform/pdf/report-wording.js';
import { DO_NOT_KNOW } from '../questionnaire/do-not-know.js';
import type { Question, QuestionType } from '../questionnaire/questionnaire.js';
import { answerWords } from './describe-answers.js';

test.each<[QuestionType]>([['number'], ['contact'], ['url'], ['table'], ['date'], ['file'], ['single']])(
  'a report says in words that nobody knows: %s',
  (type) => {
    const question: Question = { id: 'Q-01', type, text: '?', unit: 'days' };
    expect(answerWords(question, DO_NOT_KNOW, reportWording('en'))).toEqual(['Does not know']);
    expect(answerWords(question, DO_NOT_KNOW, reportWording('de'))).toEqual(['Weiß es nicht']);
  },
);
