import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';

export interface AcceptanceValues {
  reason: string;
  conditions: string;
  until: string;
}

export function toAcceptanceInput({ reason, conditions, until }: AcceptanceValues) {
  return { reason: reason.trim(), conditions: conditions.trim() || null, until: until || null };
}

interface AcceptanceFieldsProps {
  values: AcceptanceValues;
  onChange: (values: AcceptanceValues) => void;
  errors: Record<string, string>;
}

export function AcceptanceFields({ values, onChange, errors }: AcceptanceFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextArea
        name="reason"
        label={t('risks:why')}
        error={errors['reason']}
        value={values.reason}
        onChange={(event) => onChange({ ...values, reason: event.target.value })}
      />
      <TextArea
        name="conditions"
        optional
        rows={2}
        label={t('risks:acceptance.conditions')}
        error={errors['conditions']}
        value={values.conditions}
        onChange={(event) => onChange({ ...values, conditions: event.target.value })}
      />
      <TextInput
        name="until"
        type="date"
        short
        label={t('risks:acceptance.until')}
        hint={t('risks:acceptance.untilHint')}
        error={errors['until']}
        value={values.until}
        onChange={(event) => onChange({ ...values, until: event.target.value })}
      />
    </>
  );
}
