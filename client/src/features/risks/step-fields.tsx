import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rate } from '@core/risk/rate.js';
import { Select } from '../../ui/select.js';
import { ownName } from './own-names.js';
import { Rated } from './risk-columns.js';
import { useScale, useScaleWords } from './scale.js';

interface StepFieldsProps {
  /** Tells its fields from those of another form of the page. */
  form?: string;
  likelihood: number;
  impact: number;
  onChange: (pair: { likelihood: number; impact: number }) => void;
  errors: Record<string, string>;
}

/** Likelihood and impact on the scale of the workspace, with what they make. */
export function StepFields({ form, likelihood, impact, onChange, errors }: StepFieldsProps): ReactNode {
  const { t } = useTranslation();
  const scale = useScale();
  const words = useScaleWords(scale);
  const choices = (side: 'likelihood' | 'impact') =>
    scale[side].map((_, at) => ({ value: String(at + 1), label: `${at + 1} ${words[side](at + 1)}` }));
  const name = (field: string): string => (form === undefined ? field : ownName(form, field));
  return (
    <>
      <Select
        name={name('likelihood')}
        label={t('risks:likelihood')}
        choices={choices('likelihood')}
        error={errors[name('likelihood')]}
        value={String(likelihood)}
        onChange={(event) => onChange({ likelihood: Number(event.target.value), impact })}
      />
      <Select
        name={name('impact')}
        label={t('risks:impact')}
        hint={t('risks:impactHint')}
        choices={choices('impact')}
        error={errors[name('impact')]}
        value={String(impact)}
        onChange={(event) => onChange({ likelihood, impact: Number(event.target.value) })}
      />
      <p aria-live="polite">
        <Rated {...rate(likelihood, impact, scale)} />
      </p>
    </>
  );
}
