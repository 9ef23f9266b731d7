import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VendorFilesDocument } from '../graphql/staff.generated.js';
import { useStaffQuery } from '../graphql/use-staff-query.js';
import { useMay } from '../graphql/viewer.js';
import { todayHere } from '../i18n/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { DayText } from '../ui/day-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { StatusChip } from '../ui/status-chip.js';
import { QueryFace } from './query-face.js';
import { useReads } from './reads.js';
import { type FileLine, fileLines } from './vendor-file-lines.js';

const route = getRouteApi('/app/vendors/$vendorId/files');

/** Every file of one vendor, as far as the role reads them: evidence, agreements and printed reports. */
export function VendorFilesTab(): ReactNode {
  const { t } = useTranslation();
  const { vendorId } = route.useParams();
  const mayReadAssessments = useMay('assessments.read');
  const parts = {
    evidence: useReads('P4') && mayReadAssessments,
    agreements: useMay('agreements.read'),
    reports: useMay('reports.read'),
  };
  const query = useStaffQuery(['vendor', vendorId, 'files'], VendorFilesDocument, { id: vendorId, ...parts });
  const columns = useColumns();
  return (
    <QueryFace query={query}>
      {({ vendor }) => {
        const files = fileLines(vendor);
        if (files.length === 0) return <EmptyState>{t('vendors:files.empty')}</EmptyState>;
        return (
          <DataTable
            cards
            caption={t('vendors:files.count', { count: files.length })}
            columns={columns}
            rows={files}
            rowKey={({ id }) => id}
          />
        );
      }}
    </QueryFace>
  );
}

function useColumns(): Column<FileLine>[] {
  const { t } = useTranslation();
  return [
    { key: 'file', head: t('vendors:files.file'), names: true, cell: ({ fileName }) => fileName },
    { key: 'about', head: t('vendors:files.about'), cell: ({ about }) => about },
    { key: 'state', head: t('vendors:list.state'), cell: ({ state }) => state ?? '–' },
    {
      key: 'valid',
      head: t('vendors:files.validUntil'),
      cell: ({ validUntil }) => <Validity day={validUntil} />,
    },
    { key: 'at', head: t('vendors:files.at'), cell: ({ at }) => <DayText day={at} distance={false} /> },
    { key: 'hash', head: t('vendors:reports.hash'), cell: ({ sha256 }) => <Digest of={sha256} /> },
    { key: 'get', head: t('vendors:files.get'), cell: ({ get }) => get ?? '–' },
  ];
}

function Validity({ day }: { day: string | null }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <DayText day={day} />{' '}
      {day !== null && day < todayHere() && (
        <StatusChip tone="problem">{t('assessments:evidence.expired')}</StatusChip>
      )}
    </>
  );
}

function Digest({ of }: { of: string }): ReactNode {
  return <code title={of}>{of.slice(0, 12)}…</code>;
}
