import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Treatment } from '../../graphql/staff.generated.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';
import type { RiskValues } from './risk-form.js';

const STEPS = [1, 2, 3, 4, 5];
const TREATMENTS: readonly Treatment[] = ['AVOID', 'REDUCE', 'TRANSFER', 'ACCEPT'];

interface RiskFieldsProps {
  values: RiskValues;
  onChange: (values: RiskValues) => void;
  errors: Record<string, string>;
}

export function RiskFields({ values, onChange, errors }: RiskFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Select
        name="likelihood"
        label={t('risks:likelihood')}
        choices={STEPS.map((step) => ({
          value: String(step),
          label: `${step} ${t(`risks:likelihoodStep.${step}`)}`,
        }))}
        error={errors['likelihood']}
        value={String(values.likelihood)}
        onChange={(event) => onChange({ ...values, likelihood: Number(event.target.value) })}
      />
      <Select
        name="impact"
        label={t('risks:impact')}
        hint={t('risks:impactHint')}
        choices={STEPS.map((step) => ({
          value: String(step),
          label: `${step} ${t(`risks:impactStep.${step}`)}`,
        }))}
        error={errors['impact']}
        value={String(values.impact)}
        onChange={(event) => onChange({ ...values, impact: Number(event.target.value) })}
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
