import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { Checkbox } from '../../ui/checkbox.js';
import { LAWS } from './form/agreement-values.js';

export interface CircumstanceValues {
  readonly laws: readonly string[];
  readonly hasTransfers: boolean;
}

interface CircumstanceFieldsProps {
  values: CircumstanceValues;
  onChange: (values: { laws: string[]; hasTransfers: boolean }) => void;
}

/** What decides which clauses apply: the laws an agreement covers, and whether data leaves the home area. */
export function CircumstanceFields({ values, onChange }: CircumstanceFieldsProps): ReactNode {
  const { t } = useTranslation();
  const { hasTransfers } = values;
  const laws = [...values.laws];
  return (
    <>
      <CheckboxGroup
        name="laws"
        label={t('agreements:field.laws')}
        choices={LAWS.map((law) => ({ value: law, label: t(`agreements:law.${law}`) }))}
        values={laws}
        onChange={(chosen) => onChange({ laws: chosen, hasTransfers })}
      />
      <Checkbox
        name="hasTransfers"
        label={t('agreements:field.hasTransfers')}
        hint={t('agreements:field.hasTransfersHint')}
        checked={hasTransfers}
        onChange={({ target }) => onChange({ laws, hasTransfers: target.checked })}
      />
    </>
  );
}
