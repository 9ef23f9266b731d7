import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AmendableAgreementFragment } from '../../graphql/staff.generated.js';
import { countryChoices } from '../../i18n/countries.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';
import {
  type AgreementValues,
  DAYS,
  hasAnnexes,
  KINDS,
  LAWS,
  type Line,
  ROLES,
  TERM_COUNTS,
  TEXTS,
} from './agreement-values.js';
import { AmendmentFields, isAddendum } from './amendment-fields.js';
import { AnnexFields } from './annex-fields.js';
import { ObjectionFields } from './objection-fields.js';

export interface AgreementFieldsProps {
  values: AgreementValues;
  onChange: (values: AgreementValues) => void;
  errors: Record<string, string>;
  services: readonly { id: string; name: string }[];
  /** Others of the vendor, which this one may amend. */
  others: readonly AmendableAgreementFragment[];
}

export function AgreementFields(props: AgreementFieldsProps): ReactNode {
  return (
    <>
      <PartyFields {...props} />
      <SignatureFields {...props} />
      <DateFields {...props} />
      <TermFields {...props} />
    </>
  );
}

function PartyFields({ values, onChange, errors, services, others }: AgreementFieldsProps): ReactNode {
  const { t } = useTranslation();
  const line = useLine({ values, onChange, errors });
  const roles = ROLES.map((role) => ({ value: role, label: t(`agreements:role.${role}`) }));
  const kinds = KINDS.map((kind) => ({ value: kind, label: t(`agreements:kind.${kind}`) }));
  return (
    <>
      {line('title')}
      {line('revision', { optional: true, short: true })}
      <AmendmentFields values={values} onChange={onChange} errors={errors} others={others} />
      <Select
        name="kind"
        label={t('agreements:field.kind')}
        choices={kinds}
        value={values.kind}
        onChange={({ target }) => onChange({ ...values, kind: target.value as AgreementValues['kind'] })}
      />
      {(['ourRole', 'theirRole'] as const).map((field) => (
        <Select
          key={field}
          name={field}
          label={t(`agreements:field.${field}`)}
          choices={roles}
          value={values[field]}
          onChange={({ target }) => onChange({ ...values, [field]: target.value })}
        />
      ))}
      {services.length > 0 && !isAddendum(values) && (
        <CheckboxGroup
          name="serviceIds"
          label={t('agreements:field.serviceIds')}
          hint={t('agreements:field.serviceIdsHint')}
          choices={services.map(({ id, name }) => ({ value: id, label: name }))}
          values={values.serviceIds}
          onChange={(serviceIds) => onChange({ ...values, serviceIds })}
        />
      )}
    </>
  );
}

/** Both sides sign, each with its company, its person and its day. */
function SignatureFields(props: AgreementFieldsProps): ReactNode {
  const { t } = useTranslation();
  const line = useLine(props);
  return (
    <>
      <fieldset className="stack">
        <legend>{t('agreements:signature.ours')}</legend>
        {line('ourEntity', { optional: true })}
        {line('signedForUs', { optional: true })}
        {line('signedForUsOn', { optional: true, short: true, type: 'date' })}
      </fieldset>
      <fieldset className="stack">
        <legend>{t('agreements:signature.theirs')}</legend>
        {line('theirEntity', { optional: true })}
        {line('signedForThem', { optional: true })}
        {line('signedForThemOn', { optional: true, short: true, type: 'date' })}
      </fieldset>
    </>
  );
}

function DateFields({ values, onChange, errors }: AgreementFieldsProps): ReactNode {
  const { t } = useTranslation();
  const line = useLine({ values, onChange, errors });
  return (
    <>
      {DAYS.map((field) => line(field, { optional: true, short: true, type: 'date' }))}
      <Checkbox
        name="renewsByItself"
        label={t('agreements:field.renewsByItself')}
        checked={values.renewsByItself}
        onChange={({ target }) => onChange({ ...values, renewsByItself: target.checked })}
      />
      {values.renewsByItself && line('renewalMonths', { optional: true, short: true, type: 'number' })}
      {line('noticeDays', { optional: true, short: true, type: 'number' })}
    </>
  );
}

function TermFields({ values, onChange, errors }: AgreementFieldsProps): ReactNode {
  const { t, i18n } = useTranslation();
  const [countries] = useState(() => countryChoices(i18n.language));
  const line = useLine({ values, onChange, errors });
  return (
    <>
      <CheckboxGroup
        name="laws"
        label={t('agreements:field.laws')}
        choices={LAWS.map((law) => ({ value: law, label: t(`agreements:law.${law}`) }))}
        values={values.laws}
        onChange={(laws) => onChange({ ...values, laws: [...laws] })}
      />
      <Checkbox
        name="hasTransfers"
        label={t('agreements:field.hasTransfers')}
        hint={t('agreements:field.hasTransfersHint')}
        checked={values.hasTransfers}
        onChange={({ target }) => onChange({ ...values, hasTransfers: target.checked })}
      />
      <CheckboxGroup
        name="sccModules"
        label={t('agreements:field.sccModules')}
        choices={['1', '2', '3', '4'].map((module) => ({
          value: module,
          label: t(`agreements:module.${module}`),
        }))}
        values={values.sccModules}
        onChange={(sccModules) => onChange({ ...values, sccModules: [...sccModules] })}
      />
      {hasAnnexes(values) && <AnnexFields values={values} onChange={onChange} />}
      <Select
        name="governingLaw"
        optional
        label={t('agreements:field.governingLaw')}
        placeholder={t('agreements:field.unknown')}
        choices={countries}
        error={errors['governingLaw']}
        value={values.governingLaw}
        onChange={({ target }) => onChange({ ...values, governingLaw: target.value })}
      />
      <TextInput
        name="places"
        optional
        label={t('agreements:field.places')}
        hint={t('agreements:field.placesHint')}
        error={errors['places']}
        value={values.places}
        onChange={({ target }) => onChange({ ...values, places: target.value })}
      />
      {TERM_COUNTS.map((field) => line(field, { optional: true, short: true, type: 'number' }))}
      {values.subNoticeDays !== '' && <ObjectionFields values={values} onChange={onChange} errors={errors} />}
      {TEXTS.map((field) => (
        <TextArea
          key={field}
          name={field}
          optional
          label={t(`agreements:field.${field}`)}
          error={errors[field]}
          value={values[field]}
          onChange={({ target }) => onChange({ ...values, [field]: target.value })}
        />
      ))}
    </>
  );
}

interface LineOptions {
  optional?: boolean;
  short?: boolean;
  type?: 'date' | 'number';
}

function useLine({ values, onChange, errors }: Omit<AgreementFieldsProps, 'services' | 'others'>) {
  const { t } = useTranslation();
  return (field: Line, options: LineOptions = {}): ReactNode => (
    <TextInput
      key={field}
      name={field}
      {...options}
      label={t(`agreements:field.${field}`)}
      error={errors[field]}
      value={values[field]}
      onChange={({ target }) => onChange({ ...values, [field]: target.value })}
    />
  );
}
