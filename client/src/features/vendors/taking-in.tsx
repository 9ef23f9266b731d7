import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { VendorImportDocument, type VendorImportQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { Button, buttonClass } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { QueryFace } from '../../workspace/query-face.js';
import type { Importing } from './importing.js';

interface TakingInProps {
  id: string;
  importing: Importing;
}

const OFTEN = 1_000;

/** A list on its way into the register. It goes on when nobody looks; the page says how far it is. */
export function TakingIn({ id, importing }: TakingInProps): ReactNode {
  const key = ['vendor-import', id];
  const known = queryClient.getQueryData<VendorImportQuery>(key);
  const query = useStaffQuery(key, VendorImportDocument, { id }, { refetchInterval: nextLook(known) });
  const state = query.data?.vendorImport.state;
  useEffect(() => {
    if (state !== 'DONE' && state !== 'STOPPED') return;
    void queryClient.invalidateQueries({ queryKey: ['vendors'] });
    void queryClient.invalidateQueries({ queryKey: ['vendor'] });
  }, [state]);
  return (
    <QueryFace query={query} lines={2}>
      {({ vendorImport: list }) => {
        if (list.state === 'STOPPED') return <Stopped list={list} />;
        return list.state === 'DONE' ? <Done list={list} importing={importing} /> : <Under list={list} />;
      }}
    </QueryFace>
  );
}

function nextLook(known: VendorImportQuery | undefined): number | false {
  const state = known?.vendorImport.state;
  return state === 'DONE' || state === 'STOPPED' ? false : OFTEN;
}

type TakenList = VendorImportQuery['vendorImport'];

function Under({ list }: { list: TakenList }): ReactNode {
  const { t } = useTranslation();
  const { due, done } = list;
  return (
    <Notice title={t('vendors:import.taking')}>
      <output>
        {due == null ? t('vendors:import.counting') : t('vendors:import.takenOf', { done, count: due })}
      </output>
      <progress {...(due == null ? {} : { max: due, value: done })} aria-label={t('vendors:import.taking')} />
      <p className="ink-2">{t('vendors:import.mayLeave')}</p>
    </Notice>
  );
}

function Stopped({ list }: { list: TakenList }): ReactNode {
  const { t } = useTranslation();
  return (
    <Notice tone="problem" live title={t('vendors:import.stopped')}>
      <p>{list.refusal}</p>
      <p>{t('vendors:import.stoppedAt', { count: list.done })}</p>
    </Notice>
  );
}

function Done({ list, importing }: { list: TakenList; importing: Importing }): ReactNode {
  const { t } = useTranslation();
  const { counts } = list;
  if (counts == null) return null;
  const left = counts.choose + counts.problem;
  return (
    <Notice live title={t('vendors:import.doneTitle', { added: counts.add, changed: counts.change })}>
      <p>
        {counts.same > 0 && t('vendors:import.doneSame', { count: counts.same })}
        {left > 0 && <> {t('vendors:import.doneLeft', { count: left })}</>}
      </p>
      <div className="row">
        <Link to="/app/vendors" className={buttonClass('primary')}>
          {t('vendors:import.toList')}
        </Link>
        {left > 0 && importing.file !== null && (
          <Button onClick={() => importing.settle({})} busy={importing.busy}>
            {t('vendors:import.again')}
          </Button>
        )}
      </div>
    </Notice>
  );
}
