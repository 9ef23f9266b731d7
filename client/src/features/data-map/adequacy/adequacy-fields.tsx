import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ROW_CONDITIONS } from '@core/data-flow/adequacy-rows.js';
import { REGIMES } from '@core/vocabulary.js';
import { Select } from '../../../ui/select.js';
import { TextInput } from '../../../ui/text-input.js';
import type { Draft, DraftField, Regime } from './adequacy-draft.js';

interface AdequacyFieldsProps {
  /** Only a new row is asked which place it is of. */
  isNew: boolean;
  regime: Regime;
  draft: Draft;
  errors: Record<string, string>;
  onRegime: (regime: Regime) => void;
  onChange: (draft: Draft) => void;
}

const TYPES = ['full', 'partial', 'organisation'] as const;

/** The fields of one row. */
export function AdequacyFields({
  isNew,
  regime,
  draft,
  errors,
  onRegime,
  onChange,
}: AdequacyFieldsProps): ReactNode {
  const { t } = useTranslation();
  const field = (name: DraftField) => ({
    name,
    error: errors[name],
    value: draft[name],
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...draft, [name]: target.value }),
  });
  const label = (name: DraftField): string => t(`adequacy:field.${name}`);
  return (
    <>
      {isNew && <PlaceFields regime={regime} onRegime={onRegime} code={field('code')} />}
      <TextInput {...field('name')} label={label('name')} />
      <Select
        {...field('type')}
        label={t('adequacy:type.label')}
        choices={TYPES.map((value) => ({ value, label: t(`adequacy:type.${value}`) }))}
      />
      {draft.type === 'partial' && (
        <Select
          {...field('condition')}
          label={label('condition')}
          placeholder={t('maps:choose')}
          choices={ROW_CONDITIONS.map((value) => ({ value, label: t(`adequacy:condition.${value}`) }))}
        />
      )}
      <TextInput {...field('act')} label={label('act')} />
      <TextInput {...field('date')} label={label('date')} type="date" short />
      <TextInput {...field('valid_until')} label={label('valid_until')} type="date" short optional />
      <TextInput {...field('scope')} label={label('scope')} optional />
      <TextInput
        {...field('verified_on')}
        label={label('verified_on')}
        hint={t('adequacy:field.verifiedHint')}
        type="date"
        short
      />
      <TextInput {...field('note')} label={label('note')} optional />
    </>
  );
}

interface PlaceFieldsProps {
  regime: Regime;
  onRegime: (regime: Regime) => void;
  code: {
    name: DraftField;
    error: string | undefined;
    value: string;
    onChange: (event: { target: { value: string } }) => void;
  };
}

function PlaceFields({ regime, onRegime, code }: PlaceFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Select
        name="regime"
        label={t('adequacy:regime.label')}
        choices={REGIMES.map((value) => ({ value, label: t(`adequacy:regime.${value}`) }))}
        value={regime}
        onChange={(event) => onRegime(event.target.value as Regime)}
      />
      <TextInput {...code} label={t('adequacy:field.code')} hint={t('adequacy:field.codeHint')} short />
    </>
  );
}
