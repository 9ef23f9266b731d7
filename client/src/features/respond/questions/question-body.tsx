import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '@core/questionnaire/answer.js';
import type { Question } from '@core/questionnaire/questionnaire.js';
import { messagesByField } from '../../../graphql/user-errors.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { useArrivalFocus } from '../../../ui/page-heading.js';
import { TextArea } from '../../../ui/text-area.js';
import { KnowableField } from '../fields/knowable-field.js';
import type { Pause } from '../saving/answer-book.js';
import type { OpenBook } from '../door/in-door.js';
import { draftIn, questionnaireIn } from '../saving/book-state.js';
import type { Draft } from '../saving/draft.js';
import { type AnswerProblem, COMMENT, NA_REASON } from './answer-problems.js';

interface QuestionBodyProps extends OpenBook {
  question: Question;
  problems: readonly AnswerProblem[];
}

/** The question as the heading, its control, "does not apply" and the comment. */
export function QuestionBody({ question, problems, book, state }: QuestionBodyProps): ReactNode {
  const heading = useQuestionHeading(question);
  const draft = draftIn(state, question.id);
  const errors = messagesByField([...problems]);
  const applies = draft.naReason === null;
  function write(part: Partial<Draft>, pause: Pause): void {
    book.answer(question.id, { ...draft, ...part }, pause);
  }
  const save = (): void => book.flush(question.id);
  return (
    <>
      <div lang={questionnaireIn(state).language}>
        {applies ? (
          <KnowableField
            {...{ question, heading, errors }}
            value={draft.value}
            hint={question.help}
            onAnswer={(value: AnswerValue | null, pause) => write({ value }, pause)}
            onBlur={save}
          />
        ) : (
          heading()
        )}
      </div>
      {(question.na_allowed === true || !applies) && (
        <NotApplicable draft={draft} error={errors[NA_REASON]} onWrite={write} onBlur={save} />
      )}
      <CommentField draft={draft} error={errors[COMMENT]} onWrite={write} onBlur={save} />
    </>
  );
}

interface PartProps {
  draft: Draft;
  error: string | undefined;
  onWrite: (part: Partial<Draft>, pause: Pause) => void;
  onBlur: () => void;
}

/** N/A must be earned: the reason is the answer (DOMAIN section 4). */
function NotApplicable({ draft, error, onWrite, onBlur }: PartProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <Checkbox
        name="not-applicable"
        label={t('respond:question.na')}
        checked={draft.naReason !== null}
        onChange={(event) => onWrite({ naReason: event.target.checked ? '' : null }, 'none')}
      />
      {draft.naReason !== null && (
        <TextArea
          name={NA_REASON}
          label={t('respond:question.naReason')}
          hint={t('respond:question.naHint')}
          error={error}
          value={draft.naReason}
          onChange={(event) => onWrite({ naReason: event.target.value }, 'typing')}
          onBlur={onBlur}
        />
      )}
    </div>
  );
}

function CommentField({ draft, error, onWrite, onBlur }: PartProps): ReactNode {
  const { t } = useTranslation();
  return (
    <TextArea
      name={COMMENT}
      label={t('respond:question.comment')}
      optional
      rows={2}
      error={error}
      value={draft.comment ?? ''}
      onChange={(event) =>
        onWrite({ comment: event.target.value === '' ? null : event.target.value }, 'typing')
      }
      onBlur={onBlur}
    />
  );
}

function useQuestionHeading(question: Question): (control?: string) => ReactNode {
  const { t } = useTranslation();
  const focus = useArrivalFocus();
  return (control) => (
    <h1 ref={focus} tabIndex={-1} className="respond-question__text">
      {control === undefined ? question.text : <label htmlFor={control}>{question.text}</label>}
      {question.required !== true && <span className="field__optional"> {t('ui:optional')}</span>}
    </h1>
  );
}
