import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskDetailFragment } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { DayText } from '../../ui/day-text.js';
import { KeyValues } from '../../ui/key-values.js';
import { EditRisk } from './edit-risk.js';
import { Owner } from './risk-columns.js';
import { RiskFindings } from './risk-findings.js';

/** What the risk says and where it comes from: a finding is a fact, the risk a judgement about it. */
export function RiskAbout({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('risks.edit');
  const [editing, setEditing] = useState(false);
  const rows = [...useWordRows(risk), ...useOwnerRows(risk)];
  if (editing) return <EditRisk risk={risk} onClose={() => setEditing(false)} />;
  return (
    <section className="panel stack" aria-labelledby="origin">
      <h2 id="origin">{t('risks:origin')}</h2>
      <KeyValues rows={rows} />
      {mayEdit && (
        <div className="row">
          <Button onClick={() => setEditing(true)}>{t('risks:edit.open')}</Button>
        </div>
      )}
      <RiskFindings risk={risk} />
    </section>
  );
}

function useWordRows(risk: RiskDetailFragment) {
  const { t } = useTranslation();
  const words = [
    ['cause', risk.cause],
    ['event', risk.event],
    ['effect', risk.effect],
    ['effectOnUs', risk.effectOnUs],
  ] as const;
  return [
    {
      key: 'vendor',
      label: t('risks:vendor'),
      value: (
        <Link to="/app/vendors/$vendorId" params={{ vendorId: risk.vendor.id }}>
          {risk.vendor.isArchived ? t('risks:vendorArchived', { name: risk.vendor.name }) : risk.vendor.name}
        </Link>
      ),
    },
    ...(risk.service == null
      ? []
      : [{ key: 'service', label: t('risks:service'), value: <ServiceLink risk={risk} /> }]),
    ...words.flatMap(([key, value]) => (value == null ? [] : [{ key, label: t(`risks:${key}`), value }])),
  ];
}

function ServiceLink({ risk: { vendor, service } }: { risk: RiskDetailFragment }): ReactNode {
  if (service == null) return null;
  return (
    <Link
      to="/app/vendors/$vendorId/services/$serviceId"
      params={{ vendorId: vendor.id, serviceId: service.id }}
    >
      {service.name}
    </Link>
  );
}

function useOwnerRows(risk: RiskDetailFragment) {
  const { t } = useTranslation();
  return [
    {
      key: 'category',
      label: t('risks:category.label'),
      value: risk.category == null ? '–' : t(`risks:category.${risk.category}`),
    },
    { key: 'owner', label: t('risks:owner.label'), value: <Owner risk={risk} /> },
    { key: 'review', label: t('risks:review'), value: <DayText day={risk.reviewOn} /> },
    { key: 'note', label: t('risks:note'), value: risk.note ?? '–' },
    {
      key: 'raised',
      label: t('risks:raised'),
      value: (
        <>
          {t(`risks:source.${risk.source}`)}, <DayText day={risk.createdAt} distance={false} />
        </>
      ),
    },
  ];
}
