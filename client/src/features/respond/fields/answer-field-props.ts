import type { ReactNode } from 'react';
import type { AnswerValue } from '@core/questionnaire/answer.js';
import type { Question } from '@core/questionnaire/questionnaire.js';
import type { Pause } from '../saving/answer-book.js';

export interface AnswerFieldProps {
  question: Question;
  value: AnswerValue | null;
  /** The question is the page's heading; each field puts it where it names the control. */
  heading: (control?: string) => ReactNode;
  hint?: ReactNode;
  /** By path: `answer`, or `answer-email`, `answer-0-country` for a part of it. */
  errors: Readonly<Record<string, string>>;
  onAnswer: (value: AnswerValue | null, pause: Pause) => void;
  onBlur: () => void;
}

/** The name of the one control, or of the first, of every answer. */
export const ANSWER = 'answer';
