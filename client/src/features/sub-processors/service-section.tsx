import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubProcessorListDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { DayText } from '../../ui/day-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryFace } from '../../workspace/query-face.js';
import { useActFocus } from './act-focus.js';
import { Chain } from './chain.js';
import { ListForm } from './list-form.js';
import { ListTable } from './list-table.js';
import { NoticeForm } from './notice-form.js';
import { Notices } from './notices.js';
import type { Groups, ServiceLists } from './sub-processors-tab.js';
import { VersionDifferences } from './version-differences.js';

export interface ServiceSectionProps {
  vendorId: string;
  service: ServiceLists;
  groups: Groups;
}

/** One service: who stands behind it. */
export function ServiceSection({ vendorId, service, groups }: ServiceSectionProps): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'list' | 'notice' | null>(null);
  const frame = useActFocus(open);
  const close = () => setOpen(null);
  const [current] = service.subProcessorLists;
  return (
    <section ref={frame} className="stack" aria-labelledby={service.id}>
      <div className="row row--spread">
        <h2 id={service.id} tabIndex={-1}>
          {service.name}
        </h2>
        {open === null && <SectionActs hasList={current !== undefined} onOpen={setOpen} />}
      </div>
      {current !== undefined && (
        <p className="ink-2">
          {t('sub-processors:list.version', { version: current.version })}{' '}
          <DayText day={current.asOn} distance={false} />
        </p>
      )}
      {open === 'list' && <ListForm vendorId={vendorId} service={service} onClose={close} />}
      {open === 'notice' && <NoticeForm {...{ vendorId, service, groups }} onClose={close} />}
      <Notices vendorId={vendorId} notices={service.subProcessorNotices} groups={groups} />
      {current === undefined && open !== 'list' && <EmptyState>{t('sub-processors:list.empty')}</EmptyState>}
      {current !== undefined && <Lists vendorId={vendorId} serviceId={service.id} />}
    </section>
  );
}

function SectionActs({
  hasList,
  onOpen,
}: {
  hasList: boolean;
  onOpen: (what: 'list' | 'notice') => void;
}): ReactNode {
  const { t } = useTranslation();
  if (!useMay('vendors.edit')) return null;
  return (
    <div className="row no-print">
      <Button data-opens="list" onClick={() => onOpen('list')}>
        {hasList ? t('sub-processors:list.newer') : t('sub-processors:list.first')}
      </Button>
      <Button data-opens="notice" onClick={() => onOpen('notice')}>
        {t('sub-processors:notice.record')}
      </Button>
    </div>
  );
}

function Lists({ vendorId, serviceId }: { vendorId: string; serviceId: string }): ReactNode {
  const key = ['vendor', vendorId, 'sub-processors', serviceId];
  const query = useStaffQuery(key, SubProcessorListDocument, { serviceId });
  return (
    <QueryFace query={query}>
      {({ service: { subProcessorLists, subProcessorChain } }) => (
        <>
          <ListTable vendorId={vendorId} rows={subProcessorLists[0]?.entries ?? []} />
          <Chain links={subProcessorChain} />
          <VersionDifferences versions={subProcessorLists} />
        </>
      )}
    </QueryFace>
  );
}
