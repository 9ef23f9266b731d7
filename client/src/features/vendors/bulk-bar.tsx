import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../graphql/viewer.js';
import { Button, buttonClass } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { Select } from '../../ui/select.js';
import { FilterMenu } from '../../workspace/filter-menu.js';
import { type Owners, useBulkActs } from './bulk-acts.js';
import type { Choosing, ChosenVendor } from './choosing.js';
import { ExportMenu } from './export-menu.js';
import { ownerFields, useOwners } from './owners.js';
import type { VendorSearch } from './vendor-search.js';

interface BulkBarProps {
  choosing: Choosing;
  search: VendorSearch;
}

/** What can be done with the ticked rows; the server takes 200 at once. */
export function BulkBar({ choosing, search }: BulkBarProps): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('vendors.edit');
  const acts = useBulkActs(choosing.clear);
  const { chosen } = choosing;
  if (chosen.length === 0) return null;
  return (
    <section className="register-bulk" aria-label={t('vendors:bulk.label')}>
      <strong>{t('vendors:bulk.chosen', { count: chosen.length })}</strong>
      {acts.refusal !== null && (
        <span className="field__error" role="alert">
          {acts.refusal}
        </span>
      )}
      {acts.failure !== null && <ErrorFace failure={acts.failure} />}
      <div className="row">
        {chosen.length === 1 && <SendLink vendor={chosen[0]!} />}
        {mayEdit && <AssignMenu onAssign={(owners) => void acts.assign(chosen, owners)} />}
        <ExportMenu search={search} ids={chosen.map(({ id }) => id)} />
        {mayEdit && (
          <Button
            busy={acts.busy}
            onClick={() => void (search.archived === true ? acts.restore(chosen) : acts.archive(chosen))}
          >
            {search.archived === true ? t('vendors:restore') : t('vendors:archive')}
          </Button>
        )}
        <Button kind="quiet" onClick={choosing.clear}>
          {t('vendors:bulk.clear')}
        </Button>
      </div>
    </section>
  );
}

function SendLink({ vendor }: { vendor: ChosenVendor }): ReactNode {
  const { t } = useTranslation();
  if (!useMay('assessments.send')) return null;
  return (
    <Link to="/app/assessments/send" search={{ vendor: vendor.id }} className={buttonClass('secondary')}>
      {t('vendors:next.send')}
    </Link>
  );
}

/** A person or a group beside whoever answers already; or nobody at all. */
function AssignMenu({ onAssign }: { onAssign: (owners: Owners) => void }): ReactNode {
  const { t } = useTranslation();
  const [owner, setOwner] = useState('');
  const { mayChoose, all } = useOwners();
  if (!mayChoose) return null;
  return (
    <FilterMenu label={t('vendors:bulk.assign')} chosen={0}>
      <Select
        name="bulk-owner"
        label={t('vendors:field.owner')}
        placeholder={t('staff:nobody')}
        choices={all}
        value={owner}
        onChange={(event) => setOwner(event.target.value)}
      />
      <Button kind="primary" onClick={() => onAssign(owner === '' ? NOBODY : ownerFields(owner))}>
        {t('vendors:bulk.assignNow')}
      </Button>
    </FilterMenu>
  );
}

const NOBODY: Owners = { ownerId: null, ownerGroupId: null };
