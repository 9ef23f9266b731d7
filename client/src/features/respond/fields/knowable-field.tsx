import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '@core/questionnaire/answer.js';
import { shapeProblems } from '@core/questionnaire/answer-shape.js';
import { DO_NOT_KNOW, hasOwnNotKnown, isNotKnown } from '@core/questionnaire/do-not-know.js';
import { Button } from '../../../ui/button.js';
import { fieldId } from '../../../ui/field.js';
import { ANSWER, type AnswerFieldProps } from './answer-field-props.js';
import { AnswerField } from './answer-field.js';
import { HeadedGroup } from './headed-field.js';

/** The control of a question, with "I do not know" where its own choices do not say that already. */
export function KnowableField(props: AnswerFieldProps): ReactNode {
  const { t, i18n } = useTranslation();
  const { question, value, onAnswer } = props;
  const before = useRef<AnswerValue | null>(null);
  function giveUp(): void {
    // Half a number is no answer that could come back.
    before.current = shapeProblems(question, value, '').length === 0 ? value : null;
    onAnswer(DO_NOT_KNOW, 'none');
    focusAnswer();
  }
  function takeUp(): void {
    onAnswer(before.current, 'none');
    focusAnswer();
  }
  if (isNotKnown(value)) return <NotKnown {...props} onChange={takeUp} />;
  if (hasOwnNotKnown(question)) return <AnswerField {...props} />;
  return (
    <div className="stack stack--tight">
      <AnswerField {...props} />
      <div lang={i18n.language}>
        <Button kind="quiet" onClick={giveUp}>
          {t('respond:field.unknown')}
        </Button>
      </div>
    </div>
  );
}

function NotKnown({ onChange, ...texts }: AnswerFieldProps & { onChange: () => void }): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <HeadedGroup {...texts}>
      <div className="respond-chosen" lang={i18n.language}>
        <div className="respond-chosen__one">
          <span>{t('respond:field.unknown')}</span>
          <Button id={fieldId(ANSWER)} kind="quiet" onClick={onChange}>
            {t('respond:check.change')}
          </Button>
        </div>
      </div>
    </HeadedGroup>
  );
}

/** What had the focus is gone: it goes on with what took its place. */
function focusAnswer(): void {
  requestAnimationFrame(() => document.getElementById(fieldId(ANSWER))?.focus());
}
