import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { VendorPageDocument, type VendorPageQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useFormats } from '../../i18n/dates.js';
import { AssessmentStateChip } from '../../workspace/assessment-state-chip.js';
import { QueryFace } from '../../workspace/query-face.js';
import { useReads } from '../../workspace/reads.js';
import { BandBadge } from '../../ui/band-badge.js';
import { Button, buttonClass } from '../../ui/button.js';
import { DayText } from '../../ui/day-text.js';
import { KeyValues } from '../../ui/key-values.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { ownersInWords } from './owners.js';
import { useRiskCount } from './risk-count.js';
import { bringRowIntoSight } from './row-keys.js';

interface PeekPanelProps {
  vendorId: string;
  onClose: () => void;
}

/** One vendor beside the list, to look without leaving; Esc or Space closes it. */
export function PeekPanel({ vendorId, onClose }: PeekPanelProps): ReactNode {
  const { t } = useTranslation();
  useEscape(onClose);
  const query = useStaffQuery(['vendor', vendorId], VendorPageDocument, { id: vendorId });
  return (
    <aside className="register-peek stack" aria-label={t('vendors:peek.label')}>
      <QueryFace query={query}>{({ vendor }) => <Peeked vendor={vendor} onClose={onClose} />}</QueryFace>
    </aside>
  );
}

/** While a menu or a dialog is open, Esc is theirs. */
function useEscape(close: () => void): void {
  const latest = useEffectEvent(close);
  useEffect(() => {
    function listen(event: KeyboardEvent): void {
      const isTheirs = document.querySelector('dialog[open], :popover-open') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !isTheirs) latest();
    }
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

function Peeked({ vendor, onClose }: { vendor: VendorPageQuery['vendor']; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  useLayoutEffect(() => bringRowIntoSight(vendor.id), [vendor.id]);
  return (
    <>
      <div className="row row--spread">
        <h2>{vendor.name}</h2>
        <Button kind="quiet" onClick={onClose}>
          {t('ui:close')}
        </Button>
      </div>
      <Facts vendor={vendor} />
      <section className="stack stack--tight" aria-label={t('vendors:services.title')}>
        <h3>{t('vendors:services.title')}</h3>
        {vendor.services.length === 0 && <p className="ink-2">{t('vendors:peek.noServices')}</p>}
        <ul className="register-lines">
          {vendor.services.map((service) => (
            <li key={service.id}>
              {service.name} <TierBadge tier={service.tier} />
            </li>
          ))}
        </ul>
      </section>
      <Link to="/app/vendors/$vendorId" params={{ vendorId: vendor.id }} className={buttonClass('secondary')}>
        {t('vendors:peek.open')}
      </Link>
    </>
  );
}

function Facts({ vendor }: { vendor: VendorPageQuery['vendor'] }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const countOf = useRiskCount();
  const readsLevel = useReads('P2', 'level');
  return (
    <KeyValues
      rows={[
        { key: 'tier', label: t('vendors:list.tier'), value: <TierBadge tier={vendor.tier} /> },
        {
          key: 'state',
          label: t('vendors:list.state'),
          value: <AssessmentStateChip state={vendor.assessmentState} letter={vendor.letterState} />,
        },
        ...(readsLevel
          ? [{ key: 'band', label: t('vendors:list.band'), value: <BandBadge band={vendor.residualBand} /> }]
          : []),
        {
          key: 'risks',
          label: t('vendors:list.openRisks'),
          value: countOf(vendor),
        },
        { key: 'review', label: t('vendors:list.nextReview'), value: <DayText day={vendor.nextReviewOn} /> },
        {
          key: 'country',
          label: t('vendors:columns.country'),
          value: vendor.country == null ? '–' : formats.country(vendor.country),
        },
        { key: 'owner', label: t('vendors:field.owner'), value: ownersInWords(vendor) || t('staff:nobody') },
        { key: 'renewal', label: t('vendors:field.renewsOn'), value: <DayText day={vendor.renewsOn} /> },
      ]}
    />
  );
}
