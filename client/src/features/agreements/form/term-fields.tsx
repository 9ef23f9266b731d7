import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryChoices } from '../../../i18n/countries.js';
import { CheckboxGroup } from '../../../ui/checkbox-group.js';
import { Select } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-area.js';
import { TextInput } from '../../../ui/text-input.js';
import type { AgreementFieldsProps } from './agreement-form.js';
import { hasAnnexes, TERM_COUNTS, TEXTS } from './agreement-values.js';
import { AnnexFields } from './annex-fields.js';
import { CircumstanceFields } from '../circumstance-fields.js';
import { ObjectionFields } from './objection-fields.js';
import { useLine } from './use-line.js';

/** What was agreed on: laws, transfers, places, hours and days. */
export function TermFields({ values, onChange, errors }: AgreementFieldsProps): ReactNode {
  const { t, i18n } = useTranslation();
  const [countries] = useState(() => countryChoices(i18n.language));
  const line = useLine({ values, onChange, errors });
  return (
    <>
      <CircumstanceFields values={values} onChange={(chosen) => onChange({ ...values, ...chosen })} />
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
      {TERM_COUNTS.map((field) => (
        <Fragment key={field}>
          {line(field, { optional: true, short: true, type: 'number' })}
          {field === 'subNoticeDays' && values.subNoticeDays !== '' && (
            <ObjectionFields values={values} onChange={onChange} errors={errors} />
          )}
        </Fragment>
      ))}
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
