import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { dayAfter } from '../../workspace/due-day.js';

export interface ConditionValues {
  text: string;
  /** YYYY-MM-DD, or '' */
  dueOn: string;
  groupId: string;
}

export const NO_CONDITION: ConditionValues = { text: '', dueOn: '', groupId: '' };

interface ConditionFieldsProps {
  conditions: readonly ConditionValues[];
  groups: readonly { id: string; name: string }[];
  onChange: (conditions: readonly ConditionValues[]) => void;
  errors: Record<string, string>;
}

/** What must be done, by when, and which group sees to it. */
export function ConditionFields({ conditions, groups, onChange, errors }: ConditionFieldsProps): ReactNode {
  const { t } = useTranslation();
  const change = (at: number, part: Partial<ConditionValues>): void =>
    onChange(conditions.map((condition, index) => (index === at ? { ...condition, ...part } : condition)));
  return (
    <fieldset className="send__conditions stack">
      <legend className="field__label">{t('assessments:decide.conditions')}</legend>
      {conditions.map((condition, at) => (
        <OneCondition
          key={at}
          number={at + 1}
          condition={condition}
          groups={groups}
          errors={errors}
          onChange={(part) => change(at, part)}
          onRemove={
            conditions.length > 1 ? () => onChange(conditions.filter((_, index) => index !== at)) : undefined
          }
        />
      ))}
      <div>
        <Button onClick={() => onChange([...conditions, NO_CONDITION])}>
          {t('assessments:decide.addCondition')}
        </Button>
      </div>
    </fieldset>
  );
}

interface OneConditionProps {
  number: number;
  condition: ConditionValues;
  groups: ConditionFieldsProps['groups'];
  errors: Record<string, string>;
  onChange: (part: Partial<ConditionValues>) => void;
  onRemove: (() => void) | undefined;
}

function OneCondition({
  number,
  condition,
  groups,
  errors,
  onChange,
  onRemove,
}: OneConditionProps): ReactNode {
  const { t } = useTranslation();
  const path = (field: string): string => `conditions.${number - 1}.${field}`;
  return (
    <div className="panel panel--quiet stack stack--tight">
      <TextInput
        name={path('text')}
        label={t('assessments:decide.condition', { number })}
        error={errors[path('text')]}
        value={condition.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div className="row row--end">
        <TextInput
          name={path('dueOn')}
          type="date"
          short
          label={t('assessments:decide.conditionDue')}
          min={dayAfter(1)}
          error={errors[path('dueOn')]}
          value={condition.dueOn}
          onChange={(event) => onChange({ dueOn: event.target.value })}
        />
        <Select
          name={path('groupId')}
          label={t('assessments:decide.conditionGroup')}
          placeholder={t('assessments:decide.chooseGroup')}
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
          error={errors[path('groupId')]}
          value={condition.groupId}
          onChange={(event) => onChange({ groupId: event.target.value })}
        />
        {onRemove !== undefined && (
          <Button onClick={onRemove}>
            {t('assessments:decide.removeCondition')}
            <span className="visually-hidden"> {number}</span>
          </Button>
        )}
      </div>
    </div>
  );
}
