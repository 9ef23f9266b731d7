import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnexState } from '../../../graphql/staff.generated.js';
import { Select } from '../../../ui/select.js';
import { type AgreementValues, ANNEXES } from './agreement-values.js';

const STATES: readonly AnnexState[] = ['FILLED', 'BLANK', 'NOT_APPLICABLE'];

export interface AnnexFieldsProps {
  values: AgreementValues;
  onChange: (values: AgreementValues) => void;
}

/** What a person saw in each annex of the standard clauses; a blank one is a gap. */
export function AnnexFields({ values, onChange }: AnnexFieldsProps): ReactNode {
  const { t } = useTranslation();
  const { annexes } = values;
  return (
    <fieldset className="agreement-part stack">
      <legend>{t('agreements:annex.title')}</legend>
      <p className="ink-2">{t('agreements:annex.hint')}</p>
      {ANNEXES.map((annex) => (
        <Select
          key={annex}
          name={`annexes.${annex}`}
          optional
          label={t(`agreements:annex.${annex}`)}
          placeholder={t('agreements:annex.state.null')}
          choices={STATES.map((state) => ({ value: state, label: t(`agreements:annex.state.${state}`) }))}
          value={annexes[annex]}
          onChange={({ target }) =>
            onChange({ ...values, annexes: { ...annexes, [annex]: target.value as AnnexState | '' } })
          }
        />
      ))}
    </fieldset>
  );
}
