import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { todayHere } from '../../i18n/dates.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';
import type { RiskValues } from './risk-form.js';
import { TREATMENTS } from './risk-search.js';
import { StepFields } from './step-fields.js';

interface RiskFieldsProps {
  values: RiskValues;
  onChange: (values: RiskValues) => void;
  errors: Record<string, string>;
}

export function RiskFields({ values, onChange, errors }: RiskFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <StepFields
        likelihood={values.likelihood}
        impact={values.impact}
        errors={errors}
        onChange={(pair) => onChange({ ...values, ...pair })}
      />
      <Select
        name="treatment"
        optional
        label={t('risks:treatment.label')}
        placeholder={t('risks:treatment.none')}
        choices={TREATMENTS.map((word) => ({ value: word, label: t(`risks:treatment.${word}`) }))}
        error={errors['treatment']}
        value={values.treatment}
        onChange={(event) =>
          onChange({ ...values, treatment: TREATMENTS.find((one) => one === event.target.value) ?? '' })
        }
      />
      <TextInput
        name="dueOn"
        type="date"
        short
        optional
        label={t('risks:due')}
        min={todayHere()}
        error={errors['dueOn']}
        value={values.dueOn}
        onChange={(event) => onChange({ ...values, dueOn: event.target.value })}
      />
      <TextArea
        name="note"
        optional
        label={t('risks:note')}
        error={errors['note']}
        value={values.note}
        onChange={(event) => onChange({ ...values, note: event.target.value })}
      />
    </>
  );
}
