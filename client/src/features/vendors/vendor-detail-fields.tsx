import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../ui/disclosure.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import type { VendorValues } from './vendor-form.js';
import { TIERS } from './vendor-search.js';

interface VendorDetailFieldsProps {
  values: VendorValues;
  set: (field: keyof VendorValues, text: string) => void;
  errors: Record<string, string>;
}

const TEXTS = [
  { name: 'categories', hint: true, type: 'text' },
  { name: 'certifications', hint: true, type: 'text' },
  { name: 'dpaUrl', hint: false, type: 'url' },
  { name: 'subprocessorsUrl', hint: false, type: 'url' },
  { name: 'renewsOn', hint: false, type: 'date' },
  { name: 'externalId', hint: true, type: 'text' },
] as const;

/** What a team's own list knows of a vendor; closed at first, since the name is enough to begin. */
export function VendorDetailFields({ values, set, errors }: VendorDetailFieldsProps): ReactNode {
  const { t } = useTranslation();
  const [wasFilled] = useState(() => TEXTS.some(({ name }) => values[name] !== ''));
  const isOpen = wasFilled || TEXTS.some(({ name }) => errors[name] !== undefined);
  return (
    <Disclosure summary={t('vendors:form.details')} open={isOpen}>
      <div className="stack">
        {TEXTS.map(({ name, hint, type }) => (
          <TextInput
            key={name}
            name={name}
            type={type}
            optional
            label={t(`vendors:field.${name}`)}
            {...(hint ? { hint: t(`vendors:field.${name}Hint`) } : {})}
            error={errors[name]}
            value={values[name]}
            onChange={(event) => set(name, event.target.value)}
          />
        ))}
        <Select
          name="listedTier"
          optional
          label={t('vendors:field.listedTier')}
          hint={t('vendors:field.listedTierHint')}
          placeholder={t('vendors:field.listedTierNone')}
          choices={TIERS.map((tier) => ({ value: tier, label: tier }))}
          error={errors['listedTier']}
          value={values.listedTier}
          onChange={(event) => set('listedTier', event.target.value)}
        />
      </div>
    </Disclosure>
  );
}
