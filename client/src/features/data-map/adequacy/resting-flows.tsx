import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { FlowTransfer } from '@core/data-flow/flow-transfer.js';
import { type AdequacyRowInput, RestingFlowsDocument } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { useMay } from '../../../graphql/viewer.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { useTransferChip } from '../transfer-chip.js';

interface RestingFlow {
  readonly map: string;
  readonly mapName: string;
  readonly flow: string;
  readonly from: string;
  readonly to: string;
  readonly today: FlowTransfer;
  readonly after: FlowTransfer;
}

interface RestingFlowsProps {
  input: AdequacyRowInput;
  busy: boolean;
  onSave: () => void;
}

/** How many flows a reader looks through; the rest is counted. */
const SHOWN = 200;

/** All flows that rest on the row with what the change makes of them; only then it can be saved. */
export function RestingFlows({ input, busy, onSave }: RestingFlowsProps): ReactNode {
  const { t } = useTranslation();
  const named = useMay('maps.read');
  const query = useStaffQuery(['adequacy', 'resting', input], RestingFlowsDocument, { input, named });
  return (
    <section className="stack" aria-labelledby="resting-flows" aria-live="polite">
      <h3 id="resting-flows">{t('adequacy:resting.title')}</h3>
      <QueryFace query={query} lines={3}>
        {({ flowsOnRow: { total, changing, flows } }) => (
          <>
            <p>
              {total === 0
                ? t('adequacy:resting.none')
                : t('adequacy:resting.count', { count: total, changing })}
            </p>
            {total > 0 && !named && <p className="ink-2">{t('adequacy:resting.withheld')}</p>}
            {total > 0 && named && <Flows flows={flows as readonly RestingFlow[]} />}
            <Button kind="primary" busy={busy} onClick={onSave}>
              {t('adequacy:save')}
            </Button>
          </>
        )}
      </QueryFace>
    </section>
  );
}

function Flows({ flows }: { flows: readonly RestingFlow[] }): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns();
  const more = flows.length - SHOWN;
  return (
    <>
      <DataTable
        caption={t('adequacy:resting.table', { count: flows.length })}
        columns={columns}
        rows={flows.slice(0, SHOWN)}
        rowKey={({ map, flow }) => `${map} ${flow}`}
      />
      {more > 0 && <p className="ink-2">{t('adequacy:resting.more', { count: more })}</p>}
    </>
  );
}

function useColumns(): Column<RestingFlow>[] {
  const { t } = useTranslation();
  const transferChip = useTransferChip();
  return [
    {
      key: 'flow',
      head: t('adequacy:resting.flow'),
      names: true,
      cell: ({ from, to }) => `${from} → ${to}`,
    },
    {
      key: 'map',
      head: t('adequacy:resting.map'),
      cell: ({ map, mapName, flow }) => (
        <Link to="/app/maps/$mapId" params={{ mapId: map }} search={{ open: `flows/${flow}` }}>
          {mapName}
        </Link>
      ),
    },
    {
      key: 'today',
      head: t('adequacy:resting.today'),
      cell: ({ today }) => transferChip(today),
    },
    {
      key: 'after',
      head: t('adequacy:resting.after'),
      cell: ({ after }) => transferChip(after),
    },
  ];
}
