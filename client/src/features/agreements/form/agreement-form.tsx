import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AmendableAgreementFragment } from '../../../graphql/staff.generated.js';
import { CheckboxGroup } from '../../../ui/checkbox-group.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { Select } from '../../../ui/select.js';
import { type AgreementValues, DAYS, KINDS, OPEN_ENDS, ROLES } from './agreement-values.js';
import { AmendmentFields, isAddendum } from './amendment-fields.js';
import { SignatureFields } from './signature-fields.js';
import { TermFields } from './term-fields.js';
import { useLine } from './use-line.js';
import './agreement-form.css';

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

function DateFields({ values, onChange, errors }: AgreementFieldsProps): ReactNode {
  const { t } = useTranslation();
  const line = useLine({ values, onChange, errors });
  return (
    <>
      {DAYS.map((field) => (
        <Fragment key={field}>
          {line(field, { optional: true, short: true, type: 'date' })}
          {field === 'endsOn' && values.endsOn === '' && (
            <Select
              name="openEnd"
              optional
              label={t('agreements:field.openEnd')}
              placeholder={t('agreements:endNotStated')}
              choices={OPEN_ENDS.map((value) => ({ value, label: t(`agreements:openEnd.${value}`) }))}
              value={values.openEnd}
              onChange={({ target }) =>
                onChange({ ...values, openEnd: target.value as AgreementValues['openEnd'] })
              }
            />
          )}
        </Fragment>
      ))}
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
