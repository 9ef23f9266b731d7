import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryChoices } from '../../i18n/countries.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';
import { useOwners } from './owners.js';
import { VendorDetailFields } from './vendor-detail-fields.js';
import { TIERS } from './vendor-search.js';

export const VENDOR_FIELDS = [
  'name',
  'legalName',
  'website',
  'country',
  'ownerId',
  'ownerGroupId',
  'notes',
  'externalId',
  'categories',
  'certifications',
  'dpaUrl',
  'subprocessorsUrl',
  'renewsOn',
  'listedTier',
] as const;
export type VendorValues = Record<(typeof VENDOR_FIELDS)[number], string>;

export const NO_VENDOR = Object.fromEntries(VENDOR_FIELDS.map((field) => [field, ''])) as VendorValues;

/** What the API takes: an empty field means "not known". */
export function toVendorInput(values: VendorValues) {
  return {
    name: values.name.trim(),
    legalName: filled(values.legalName),
    website: filled(values.website),
    country: filled(values.country),
    ownerId: filled(values.ownerId),
    ownerGroupId: filled(values.ownerGroupId),
    notes: filled(values.notes),
    externalId: filled(values.externalId),
    categories: words(values.categories),
    certifications: words(values.certifications),
    dpaUrl: filled(values.dpaUrl),
    subprocessorsUrl: filled(values.subprocessorsUrl),
    renewsOn: filled(values.renewsOn),
    listedTier: TIERS.find((tier) => tier === values.listedTier) ?? null,
  };
}

function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function filled(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

export interface VendorFieldsProps {
  values: VendorValues;
  onChange: (values: VendorValues) => void;
  errors: Record<string, string>;
}

export function VendorFields({ values, onChange, errors }: VendorFieldsProps): ReactNode {
  const { t, i18n } = useTranslation();
  const [countries] = useState(() => countryChoices(i18n.language));
  const set = (field: keyof VendorValues, text: string): void => onChange({ ...values, [field]: text });
  return (
    <>
      <TextInput
        name="name"
        label={t('vendors:field.name')}
        hint={t('vendors:field.nameHint')}
        error={errors['name']}
        value={values.name}
        onChange={(event) => set('name', event.target.value)}
      />
      <TextInput
        name="legalName"
        optional
        label={t('vendors:field.legalName')}
        error={errors['legalName']}
        value={values.legalName}
        onChange={(event) => set('legalName', event.target.value)}
      />
      <TextInput
        name="website"
        type="url"
        optional
        label={t('vendors:field.website')}
        hint={t('vendors:field.websiteHint')}
        error={errors['website']}
        value={values.website}
        onChange={(event) => set('website', event.target.value)}
      />
      <Select
        name="country"
        optional
        label={t('vendors:field.country')}
        placeholder={t('vendors:field.countryUnknown')}
        choices={countries}
        error={errors['country']}
        value={values.country}
        onChange={(event) => set('country', event.target.value)}
      />
      <OwnerFields values={values} set={set} errors={errors} />
      <TextArea
        name="notes"
        optional
        label={t('vendors:field.notes')}
        hint={t('vendors:field.notesHint')}
        error={errors['notes']}
        value={values.notes}
        onChange={(event) => set('notes', event.target.value)}
      />
      <VendorDetailFields values={values} set={set} errors={errors} />
    </>
  );
}

/** A person, a group, or both: whoever is named here is asked when something is due. */
function OwnerFields({ values, set, errors }: OwnerFieldsProps): ReactNode {
  const { t } = useTranslation();
  const { mayChoose, people, groups, isWithoutGroups } = useOwners(values.ownerId, values.ownerGroupId);
  if (!mayChoose) return null;
  return (
    <>
      <Select
        name="ownerId"
        optional
        label={t('vendors:field.owner')}
        hint={t('vendors:field.ownerHint')}
        placeholder={t('staff:nobody')}
        choices={people}
        error={errors['ownerId']}
        value={values.ownerId}
        onChange={(event) => set('ownerId', event.target.value)}
      />
      {groups.length > 0 && (
        <Select
          name="ownerGroupId"
          optional
          label={t('vendors:field.ownerGroupId')}
          hint={t('vendors:field.ownerGroupHint')}
          placeholder={t('vendors:field.noGroup')}
          choices={groups}
          error={errors['ownerGroupId']}
          value={values.ownerGroupId}
          onChange={(event) => set('ownerGroupId', event.target.value)}
        />
      )}
      {isWithoutGroups && (
        <p className="ink-2">
          {t('vendors:field.noGroupsYet')}{' '}
          <Link to="/app/settings/groups">{t('vendors:field.addGroup')}</Link>
        </p>
      )}
    </>
  );
}

interface OwnerFieldsProps {
  values: VendorValues;
  set: (field: keyof VendorValues, text: string) => void;
  errors: Record<string, string>;
}
