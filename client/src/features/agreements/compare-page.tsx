import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AgreementHeadFragment,
  AgreementPageDocument,
  CompareDocumentsDocument,
  type CompareDocumentsQuery,
  VendorAgreementsDocument,
} from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Select } from '../../ui/select.js';
import { StatusChip, type StatusTone } from '../../ui/status-chip.js';
import { QueryFace } from '../../workspace/query-face.js';
import { AgreementTabs } from './agreement-tabs.js';
import type { CompareSearch } from './agreement-search.js';
import { ClauseName } from './clause-name.js';
import './agreements.css';

const route = getRouteApi('/app/agreements/$agreementId/compare');

type Compared = CompareDocumentsQuery['compareDocuments'][number];

export function ComparePage(): ReactNode {
  const { agreementId } = route.useParams();
  const query = useStaffQuery(['agreement', agreementId], AgreementPageDocument, { id: agreementId });
  return (
    <div className="stack">
      <QueryFace query={query}>{({ agreement }) => <Comparison agreement={agreement} />}</QueryFace>
    </div>
  );
}

function Comparison({ agreement }: { agreement: AgreementHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const current = agreement.currentDocument?.id ?? null;
  return (
    <>
      <PageHeading
        back={
          <Link to="/app/agreements/$agreementId" params={{ agreementId: agreement.id }}>
            {agreement.vendor.name}: {agreement.title} {agreement.revision}
          </Link>
        }
        title={t('agreements:compare.title')}
        lead={t('agreements:compare.lead')}
      />
      <AgreementTabs agreementId={agreement.id} documentId={current} />
      {current === null ? (
        <EmptyState>{t('agreements:noDocuments')}</EmptyState>
      ) : (
        <Sides agreement={agreement} current={current} />
      )}
    </>
  );
}

interface SidesProps {
  agreement: AgreementHeadFragment;
  current: string;
}

/** What it is held against: our model text, an older document of its own, or another agreement of the vendor. */
function Sides({ agreement, current }: SidesProps): ReactNode {
  const { t } = useTranslation();
  const search: CompareSearch = route.useSearch();
  const navigate = route.useNavigate();
  const vendor = useStaffQuery(['vendor', agreement.vendor.id, 'agreements'], VendorAgreementsDocument, {
    id: agreement.vendor.id,
  });
  const own = agreement.documents
    .filter(({ id, state }) => state === 'READ' && id !== current)
    .map(({ id, fileName }) => ({ value: id, label: fileName }));
  const others = (vendor.data?.vendor.agreements ?? [])
    .filter(({ id, currentDocument }) => id !== agreement.id && currentDocument != null)
    .map(({ currentDocument, title, revision }) => ({
      value: currentDocument?.id ?? '',
      label: `${title} ${revision ?? ''}`.trim(),
    }));
  return (
    <>
      <Select
        name="before"
        label={t('agreements:compare.with')}
        choices={[{ value: '', label: t('agreements:compare.model') }, ...own, ...others]}
        value={search.before ?? ''}
        onChange={({ target }) =>
          void navigate({
            to: '.',
            search: { ...search, before: target.value === '' ? undefined : target.value },
            replace: true,
          })
        }
      />
      <Changes before={search.before ?? null} current={current} />
    </>
  );
}

function Changes({ before, current }: { before: string | null; current: string }): ReactNode {
  const variables =
    before === null ? { beforeId: current, afterId: null } : { beforeId: before, afterId: current };
  const query = useStaffQuery(['compare', before, current], CompareDocumentsDocument, variables);
  return (
    <QueryFace query={query} lines={12}>
      {({ compareDocuments }) => <ChangeTable rows={compareDocuments} />}
    </QueryFace>
  );
}

const TONES: Record<Compared['change'], StatusTone> = {
  LOST: 'problem',
  WEAKENED: 'problem',
  GAINED: 'done',
  STRENGTHENED: 'done',
  REWORDED: 'active',
  UNCHANGED: 'neutral',
  NOT_COMPARABLE: 'neutral',
};
const ORDER = Object.keys(TONES);

/** What was lost stands first. */
function ChangeTable({ rows }: { rows: readonly Compared[] }): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns();
  const told = rows
    .filter(({ change }) => change !== 'NOT_COMPARABLE')
    .toSorted((one, other) => ORDER.indexOf(one.change) - ORDER.indexOf(other.change));
  const counts = ORDER.map((change) => ({
    change,
    count: told.filter((row) => row.change === change).length,
  }));
  return (
    <>
      <p>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ change, count }) => t(`agreements:changeCount.${change}`, { count }))
          .join(' · ')}
      </p>
      <DataTable
        caption={t('agreements:compare.caption', { count: told.length })}
        columns={columns}
        rows={told}
        rowKey={({ clauseId }) => clauseId}
      />
    </>
  );
}

function useColumns(): Column<Compared>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'clause',
      head: t('agreements:compare.clause'),
      names: true,
      cell: ({ title, clauseId }) => <ClauseName title={title} id={clauseId} />,
    },
    {
      key: 'change',
      head: t('agreements:compare.change'),
      cell: ({ change }) => <StatusChip tone={TONES[change]}>{t(`agreements:change.${change}`)}</StatusChip>,
    },
    {
      key: 'before',
      head: t('agreements:compare.before'),
      cell: ({ before, isSign }) => <Side side={before} isSign={isSign} />,
    },
    {
      key: 'after',
      head: t('agreements:compare.after'),
      cell: ({ after, isSign }) => <Side side={after} isSign={isSign} />,
    },
  ];
}

function Side({ side, isSign }: { side: Compared['before']; isSign: boolean }): ReactNode {
  const { t } = useTranslation();
  if (side == null) return '–';
  return (
    <div className="clauses__side">
      <strong>{t(`agreements:${isSign ? 'signVerdict' : 'verdict'}.${side.verdict}`)}</strong>
      {side.page != null && ` · ${t('agreements:page', { page: side.page })}`}
      {side.quote != null && <div>{side.quote}</div>}
    </div>
  );
}
