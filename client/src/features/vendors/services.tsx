import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceLineFragment } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { StatusChip } from '../../ui/status-chip.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { ServiceForm } from './service-form.js';

interface ServicesProps {
  vendorId: string;
  services: readonly ServiceLineFragment[];
}

/** A tier belongs to a service, not to the vendor (DOMAIN section 4): so services are what gets rated. */
export function Services({ vendorId, services }: ServicesProps): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('vendors.edit');
  const [editing, setEditing] = useState<ServiceLineFragment | 'new' | null>(null);
  const columns = useServiceColumns(vendorId, mayEdit ? setEditing : null);
  const add = mayEdit && editing === null && (
    <Button kind={services.length === 0 ? 'primary' : 'secondary'} onClick={() => setEditing('new')}>
      {t('vendors:services.add')}
    </Button>
  );
  return (
    <section className="stack" aria-labelledby="services">
      <div className="row row--spread">
        <h2 id="services">{t('vendors:services.title')}</h2>
        {services.length > 0 && add}
      </div>
      {editing !== null && (
        <ServiceForm
          key={editing === 'new' ? 'new' : editing.id}
          vendorId={vendorId}
          service={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {services.length === 0 && editing === null && (
        <EmptyState action={add}>{t('vendors:services.empty')}</EmptyState>
      )}
      {services.length > 0 && (
        <DataTable
          caption={t('vendors:services.count', { count: services.length })}
          captionHidden
          columns={columns}
          rows={services}
          rowKey={(service) => service.id}
        />
      )}
    </section>
  );
}

function useServiceColumns(
  vendorId: string,
  onEdit: ((service: ServiceLineFragment) => void) | null,
): Column<ServiceLineFragment>[] {
  const { t } = useTranslation();
  const columns: Column<ServiceLineFragment>[] = [
    {
      key: 'name',
      head: t('vendors:services.name'),
      names: true,
      cell: (service) => <ServiceName vendorId={vendorId} service={service} />,
    },
    { key: 'tier', head: t('vendors:list.tier'), cell: (service) => <TierBadge tier={service.tier} /> },
    {
      key: 'target',
      head: t('vendors:services.target'),
      cell: (service) =>
        service.targetLevel == null ? '–' : t('vendors:services.level', { level: service.targetLevel }),
    },
    {
      key: 'intake',
      head: t('vendors:services.intake'),
      cell: (service) => <IntakeState vendorId={vendorId} service={service} />,
    },
  ];
  if (onEdit !== null)
    columns.push({
      key: 'edit',
      head: t('vendors:services.acts'),
      cell: (service) => (
        <Button onClick={() => onEdit(service)}>
          {t('vendors:edit.open')}
          <span className="visually-hidden"> {service.name}</span>
        </Button>
      ),
    });
  return columns;
}

function ServiceName({ vendorId, service }: { vendorId: string; service: ServiceLineFragment }): ReactNode {
  return (
    <>
      <Link to="/app/vendors/$vendorId/services/$serviceId" params={{ vendorId, serviceId: service.id }}>
        {service.name}
      </Link>
      {service.description != null && <div className="caption ink-2">{service.description}</div>}
    </>
  );
}

function IntakeState({ vendorId, service }: { vendorId: string; service: ServiceLineFragment }): ReactNode {
  const { t } = useTranslation();
  const mayRecord = useMay('intake.record');
  if (service.intakeRecordedAt != null)
    return (
      <>
        {t('vendors:services.rated')} <DayText day={service.intakeRecordedAt} distance={false} />{' '}
        {service.ratedToday != null && (
          <StatusChip tone="problem">{t('vendors:services.otherwiseToday')}</StatusChip>
        )}
      </>
    );
  if (!mayRecord) return t('vendors:services.notRated');
  return (
    <Link to="/app/vendors/$vendorId/services/$serviceId/intake" params={{ vendorId, serviceId: service.id }}>
      {t('vendors:services.rate')}
    </Link>
  );
}
