import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { TextInput } from '../../ui/text-input.js';
import { dayAfter } from './due-day.js';

export interface ConditionValues {
  text: string;
  /** YYYY-MM-DD, or '' */
  dueOn: string;
}

export const NO_CONDITION: ConditionValues = { text: '', dueOn: '' };

interface ConditionFieldsProps {
  conditions: readonly ConditionValues[];
  onChange: (conditions: readonly ConditionValues[]) => void;
  errors: Record<string, string>;
}

/** What the vendor must do, and by when. */
export function ConditionFields({ conditions, onChange, errors }: ConditionFieldsProps): ReactNode {
  const { t } = useTranslation();
  const change = (at: number, part: Partial<ConditionValues>): void =>
    onChange(conditions.map((condition, index) => (index === at ? { ...condition, ...part } : condition)));
  return (
    <fieldset className="send__conditions stack">
      <legend className="field__label">{t('assessments:decide.conditions')}</legend>
      {conditions.map((condition, at) => (
        <div key={at} className="row row--end">
          <TextInput
            name={`conditions.${at}.text`}
            label={t('assessments:decide.condition', { number: at + 1 })}
            error={errors[`conditions.${at}.text`]}
            value={condition.text}
            onChange={(event) => change(at, { text: event.target.value })}
          />
          <TextInput
            name={`conditions.${at}.dueOn`}
            type="date"
            short
            optional
            label={t('assessments:decide.conditionDue')}
            min={dayAfter(1)}
            error={errors[`conditions.${at}.dueOn`]}
            value={condition.dueOn}
            onChange={(event) => change(at, { dueOn: event.target.value })}
          />
          {conditions.length > 1 && (
            <Button onClick={() => onChange(conditions.filter((_, index) => index !== at))}>
              {t('assessments:decide.removeCondition')}
              <span className="visually-hidden"> {at + 1}</span>
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...conditions, NO_CONDITION])}>
          {t('assessments:decide.addCondition')}
        </Button>
      </div>
    </fieldset>
  );
}
