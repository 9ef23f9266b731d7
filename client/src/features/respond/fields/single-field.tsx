import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOf } from '@core/questionnaire/choices.js';
import { Button } from '../../../ui/button.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { ANSWER, type AnswerFieldProps } from './answer-field-props.js';

/** One of several: yes or no, a scale, a choice. */
export function SingleField({
  question,
  value,
  heading,
  hint,
  errors,
  onAnswer,
}: AnswerFieldProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack stack--tight">
      <RadioGroup
        name={ANSWER}
        label={heading()}
        hint={hint}
        error={errors[ANSWER]}
        choices={choicesOf(question).map(({ id, label }) => ({ value: id, label }))}
        value={typeof value === 'string' ? value : null}
        onChange={(chosen) => onAnswer(chosen, 'none')}
      />
      {typeof value === 'string' && (
        <div>
          <Button kind="quiet" onClick={() => onAnswer(null, 'none')}>
            {t('respond:question.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
