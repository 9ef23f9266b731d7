import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';
import { ConditionFields } from './condition-fields.js';
import { type DraftValues, type Group, OUTCOMES } from './deciding.js';
import { dayAfter } from '../../workspace/due-day.js';

interface DecideFieldsProps {
  values: DraftValues;
  groups: readonly Group[];
  /** The last day until which an approval may hold. */
  reviewDueOn: string;
  onChange: (values: DraftValues) => void;
  errors: Record<string, string>;
}

/** Outcome, reason, conditions and validity: the same whether it is proposed or decided. */
export function DecideFields({
  values,
  groups,
  reviewDueOn,
  onChange,
  errors,
}: DecideFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <RadioGroup
        name="outcome"
        label={t('assessments:decide.outcome')}
        choices={OUTCOMES.map((outcome) => ({
          value: outcome,
          label: t(`assessments:decide.as.${outcome}`),
          hint: t(`assessments:decide.means.${outcome}`),
        }))}
        error={errors['outcome']}
        value={values.outcome}
        onChange={(word) => onChange({ ...values, outcome: OUTCOMES.find((one) => one === word) ?? null })}
      />
      <TextArea
        name="reason"
        label={t('staff:reason')}
        hint={t('assessments:decide.reasonHint')}
        error={errors['reason']}
        value={values.reason}
        onChange={(event) => onChange({ ...values, reason: event.target.value })}
      />
      {values.outcome === 'APPROVED_WITH_CONDITIONS' && (
        <ConditionFields
          conditions={values.conditions}
          groups={groups.filter(({ isArchived }) => !isArchived)}
          onChange={(conditions) => onChange({ ...values, conditions })}
          errors={errors}
        />
      )}
      {values.outcome !== 'REJECTED' && (
        <TextInput
          name="validUntil"
          type="date"
          short
          optional
          label={t('assessments:decide.validUntil')}
          hint={t('assessments:decide.validUntilHint')}
          min={dayAfter(1)}
          max={reviewDueOn}
          error={errors['validUntil']}
          value={values.validUntil}
          onChange={(event) => onChange({ ...values, validUntil: event.target.value })}
        />
      )}
    </>
  );
}
