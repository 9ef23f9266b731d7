import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  MergeVendorsDocument,
  type TwinFragment,
  VendorTwinsDocument,
  type VendorTwinsQuery,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { useFormats } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { PageHeading } from '../../ui/page-heading.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { say } from '../../ui/undo.js';
import { QueryFace } from '../../workspace/query-face.js';
import { ApartList } from './apart-list.js';
import { useKeepingApart } from './keeping-apart.js';
import './register.css';

type Pair = VendorTwinsQuery['vendorTwins'][number];

/** Entries that look like one company, pair by pair; which one stays is a person's word. */
export function TwinsPage(): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['vendors', 'twins'], VendorTwinsDocument, {});
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('vendors:twins.title')} lead={t('vendors:twins.lead')} />
      <QueryFace query={query}>
        {({ vendorTwins }) =>
          vendorTwins.length === 0 ? (
            <EmptyState>{t('vendors:twins.none')}</EmptyState>
          ) : (
            <ul className="register-twins">
              {vendorTwins.map((pair) => (
                <TwinPair key={`${pair.older.id} ${pair.younger.id}`} pair={pair} />
              ))}
            </ul>
          )
        }
      </QueryFace>
      <ApartList />
    </div>
  );
}

function TwinPair({ pair }: { pair: Pair }): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('vendors.edit');
  const [kept, setKept] = useState<TwinFragment | null>(null);
  const keeping = useKeepingApart();
  const { older, younger } = pair;
  const nameOf = useTwinNames(pair);
  return (
    <li className="panel">
      <div className="columns">
        {[older, younger].map((vendor) => (
          <div key={vendor.id} className="stack stack--tight">
            <Twin vendor={vendor} name={nameOf(vendor)} />
            {mayEdit && (
              <Button onClick={() => setKept(vendor)}>
                {t('vendors:twins.keep', { name: nameOf(vendor) })}
              </Button>
            )}
          </div>
        ))}
      </div>
      {mayEdit && (
        <Button kind="quiet" busy={keeping.busy} onClick={() => void keeping.set(older, younger, true)}>
          {t('vendors:twins.areTwo')}
          <span className="visually-hidden">
            {' '}
            {t('vendors:twins.pair', { one: older.name, other: younger.name })}
          </span>
        </Button>
      )}
      {keeping.failure !== null && <ErrorFace failure={keeping.failure} />}
      {keeping.refusal !== null && <span className="field__error">{keeping.refusal}</span>}
      {kept !== null && (
        <Confirm
          kept={kept}
          merged={kept === older ? younger : older}
          nameOf={nameOf}
          onClose={() => setKept(null)}
        />
      )}
    </li>
  );
}

/** Two entries of one name are told apart by their order: which one goes is not to be guessed. */
function useTwinNames({ older, younger }: Pair): (vendor: TwinFragment) => string {
  const { t } = useTranslation();
  if (older.name.toLowerCase() !== younger.name.toLowerCase()) return ({ name }) => name;
  return ({ id, name }) => t(id === older.id ? 'vendors:twins.older' : 'vendors:twins.younger', { name });
}

function Twin({ vendor, name }: { vendor: TwinFragment; name: string }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const facts = [
    vendor.legalName,
    vendor.website?.replace(/^https?:\/\//, ''),
    vendor.country == null ? null : formats.country(vendor.country),
    t('vendors:services.count', { count: vendor.services.length }),
    t('vendors:twins.added', { day: formats.day(vendor.createdAt) }),
  ];
  return (
    <>
      <div className="row">
        <Link to="/app/vendors/$vendorId" params={{ vendorId: vendor.id }} className="register-twins__name">
          <strong>{name}</strong>
        </Link>
        <TierBadge tier={vendor.tier} />
      </div>
      <div className="ink-2">{facts.filter(Boolean).join(' · ')}</div>
    </>
  );
}

interface ConfirmProps {
  kept: TwinFragment;
  merged: TwinFragment;
  nameOf: (vendor: TwinFragment) => string;
  onClose: () => void;
}

/** A merge moves contracts and risks and is not taken back by a button: so it is asked for twice. */
function Confirm({ kept, merged, nameOf, onClose }: ConfirmProps): ReactNode {
  const { t } = useTranslation();
  const names = { kept: nameOf(kept), merged: nameOf(merged) };
  const form = useMutationForm(MergeVendorsDocument, {
    payload: (data) => data.mergeVendors,
    fields: [],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['vendors'] });
      await queryClient.invalidateQueries({ queryKey: ['vendor'] });
      say(t('vendors:twins.done', names));
      onClose();
    },
  });
  const input = {
    keptId: kept.id,
    expectedVersion: kept.version,
    mergedId: merged.id,
    mergedExpectedVersion: merged.version,
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('vendors:twins.confirm', names)}
      actions={
        <>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button kind="danger" busy={form.busy} onClick={() => void form.submit({ input })}>
            {t('vendors:twins.merge')}
          </Button>
        </>
      }
    >
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <p>{t('vendors:twins.what', names)}</p>
    </Dialog>
  );
}
