import type { ReactNode } from 'react';
import type { Answers, AnswerValue } from '@core/questionnaire/answer.js';
import { choicesOf } from '@core/questionnaire/choices.js';
import { type Question, type Questionnaire, questionsOf } from '@core/questionnaire/questionnaire.js';
import type { ServiceIntakeFragment } from '../../graphql/staff.generated.js';
import { ConflictNotice } from '../../workspace/conflict-notice.js';

interface IntakeConflictProps {
  intake: Questionnaire;
  mine: Answers;
  theirs: ServiceIntakeFragment;
  onSettle: (answers: Answers) => void;
}

export function IntakeConflict({ intake, mine, theirs, onSettle }: IntakeConflictProps): ReactNode {
  const stored = (theirs.intakeAnswers ?? {}) as Answers;
  return (
    <ConflictNotice
      rows={questionsOf(intake).map((question) => ({
        key: question.id,
        label: question.text,
        mine: inWords(question, mine[question.id]?.value),
        theirs: inWords(question, stored[question.id]?.value),
      }))}
      onKeepMine={() => onSettle(mine)}
      onTakeTheirs={() => onSettle(stored)}
    />
  );
}

function inWords(question: Question, value: AnswerValue | null | undefined): string {
  if (value == null) return '';
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const labels = new Map(choicesOf(question).map((choice) => [choice.id, choice.label]));
  return parts.map((part) => labels.get(String(part)) ?? String(part)).join(', ');
}
