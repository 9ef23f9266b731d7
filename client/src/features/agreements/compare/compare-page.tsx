import { olderFirst } from '@core/clause/text-order.js';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AgreementHeadFragment,
  AgreementPageDocument,
  CompareDocumentsDocument,
  type CompareDocumentsQuery,
  type CompareDocumentsQueryVariables,
} from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { Select } from '../../../ui/select.js';
import { StatusChip, type StatusTone } from '../../../ui/status-chip.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { AgreementTabs } from '../agreement-tabs.js';
import type { CompareSearch } from './compare-search.js';
import { ClauseName } from '../clause-name.js';
import { type ComparedText, useComparedTexts } from './compared-texts.js';
import '../agreements.css';

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

/** What it is held against: our model text, another document of its own, or another agreement of the vendor. */
function Sides({ agreement, current }: SidesProps): ReactNode {
  const { t } = useTranslation();
  const search: CompareSearch = route.useSearch();
  const navigate = route.useNavigate();
  const { texts, isComplete } = useComparedTexts(agreement);
  const own = texts.find(({ id }) => id === current);
  const other = texts.find(({ id }) => id === search.before);
  const others = texts.filter(({ id }) => id !== current);
  return (
    <>
      <Select
        name="before"
        label={t('agreements:compare.with')}
        choices={[
          { value: '', label: t('agreements:compare.model') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={search.before ?? ''}
        onChange={({ target }) =>
          void navigate({
            to: '.',
            search: { ...search, before: target.value === '' ? undefined : target.value },
            replace: true,
          })
        }
      />
      {own !== undefined && (search.before === undefined || other !== undefined || isComplete) && (
        <Changes sides={sidesOf(own, other, t('agreements:compare.model'))} />
      )}
    </>
  );
}

interface Named {
  name: string;
}

interface ComparedSides {
  before: Named;
  after: Named;
  variables: CompareDocumentsQueryVariables;
}

/** Our model is what the text is held against; of two texts the older one stands before. */
function sidesOf(own: ComparedText, other: ComparedText | undefined, model: string): ComparedSides {
  if (other === undefined) return { before: { name: model }, after: own, variables: { beforeId: own.id } };
  const [before, after] = olderFirst(own, other);
  return { before, after, variables: { beforeId: before.id, afterId: after.id } };
}

function Changes({ sides }: { sides: ComparedSides }): ReactNode {
  const { beforeId, afterId = null } = sides.variables;
  const query = useStaffQuery(['compare', beforeId, afterId], CompareDocumentsDocument, sides.variables);
  return (
    <QueryFace query={query} lines={12}>
      {({ compareDocuments }) => <ChangeTable rows={compareDocuments} sides={sides} />}
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
function ChangeTable({ rows, sides }: { rows: readonly Compared[]; sides: ComparedSides }): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns(sides);
  const told = rows
    .filter(({ change }) => change !== 'NOT_COMPARABLE')
    .toSorted((one, other) => ORDER.indexOf(one.change) - ORDER.indexOf(other.change));
  const counts = ORDER.flatMap((change) =>
    [false, true].map((isSign) => ({
      words: `agreements:${isSign ? 'signChangeCount' : 'changeCount'}.${change}`,
      count: told.filter((row) => row.change === change && row.isSign === isSign).length,
    })),
  );
  return (
    <>
      <p>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ words, count }) => t(words, { count }))
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

function useColumns(sides: ComparedSides): Column<Compared>[] {
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
      cell: ({ change, isSign }) => (
        <StatusChip tone={TONES[change]}>
          {t(`agreements:${isSign ? 'signChange' : 'change'}.${change}`)}
        </StatusChip>
      ),
    },
    {
      key: 'before',
      head: t('agreements:compare.before', { name: sides.before.name }),
      cell: ({ before, isSign }) => <Side side={before} isSign={isSign} />,
    },
    {
      key: 'after',
      head: t('agreements:compare.after', { name: sides.after.name }),
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
