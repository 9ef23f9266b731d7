import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VendorHeadFragment } from '../../graphql/staff.generated.js';
import { useFormats } from '../../i18n/dates.js';
import { DayText } from '../../ui/day-text.js';
import { KeyValues } from '../../ui/key-values.js';
import { LinkOut } from '../../ui/link.js';
import { ownersInWords } from './owners.js';

interface Fact {
  key: string;
  value: ReactNode;
}

/** The company: always the same few lines, and of the team’s own list whatever it brought. */
export function VendorFacts({ vendor }: { vendor: VendorHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const usual: Fact[] = [
    { key: 'legalName', value: vendor.legalName ?? '–' },
    { key: 'website', value: <Address address={vendor.website} /> },
    { key: 'country', value: vendor.country == null ? '–' : formats.country(vendor.country) },
    { key: 'owner', value: ownersInWords(vendor) || t('staff:nobody') },
  ];
  const last: Fact[] = [
    { key: 'notes', value: <span className="register-notes">{vendor.notes ?? '–'}</span> },
    { key: 'id', value: <code>{vendor.id}</code> },
  ];
  const rows = [...usual, ...useBrought(vendor), ...last];
  return (
    <section className="panel stack" aria-labelledby="facts">
      <h2 id="facts">{t('vendors:overview.facts')}</h2>
      <KeyValues rows={rows.map((row) => ({ ...row, label: t(`vendors:field.${row.key}`) }))} />
    </section>
  );
}

function useBrought(vendor: VendorHeadFragment): Fact[] {
  const facts: (Fact & { isThere: boolean })[] = [
    { key: 'renewsOn', value: <DayText day={vendor.renewsOn} />, isThere: vendor.renewsOn != null },
    { key: 'listedTier', value: vendor.listedTier, isThere: vendor.listedTier != null },
    { key: 'categories', value: vendor.categories.join(', '), isThere: vendor.categories.length > 0 },
    {
      key: 'certifications',
      value: vendor.certifications.join(', '),
      isThere: vendor.certifications.length > 0,
    },
    { key: 'dpaUrl', value: <Address address={vendor.dpaUrl} />, isThere: vendor.dpaUrl != null },
    {
      key: 'subprocessorsUrl',
      value: <Address address={vendor.subprocessorsUrl} />,
      isThere: vendor.subprocessorsUrl != null,
    },
    { key: 'externalId', value: vendor.externalId, isThere: vendor.externalId != null },
    { key: 'mergedInto', value: <MergedInto vendor={vendor} />, isThere: vendor.mergedInto != null },
  ];
  return facts.filter(({ isThere }) => isThere);
}

/** Only an address of the web becomes a link; anything else that was written stays text. */
function Address({ address }: { address: string | null | undefined }): ReactNode {
  if (address == null) return '–';
  return /^https?:/.test(address) ? <LinkOut href={address}>{address}</LinkOut> : address;
}

function MergedInto({ vendor }: { vendor: VendorHeadFragment }): ReactNode {
  if (vendor.mergedInto == null) return null;
  return (
    <Link to="/app/vendors/$vendorId" params={{ vendorId: vendor.mergedInto.id }}>
      {vendor.mergedInto.name}
    </Link>
  );
}
