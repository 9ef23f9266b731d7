import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../graphql/failure.js';
import { useMay } from '../../graphql/viewer.js';
import { Button, buttonClass } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { Select } from '../../ui/select.js';
import { BulkBar } from '../../workspace/bulk-bar.js';
import type { Choosing } from '../../workspace/choosing.js';
import { FilterMenu } from '../../workspace/filter-menu.js';
import { ArchiveButton } from './archive-button.js';
import { type Owners, useBulkActs } from './bulk-acts.js';
import { RestoreButton } from './restore-button.js';
import { MOST_TO_SEND, sendManySearch } from './send-many-search.js';
import { VendorExport } from './vendor-export.js';
import { ownerFields, useOwners } from './owners.js';
import type { VendorRow } from './vendor-list.js';
import type { VendorSearch } from './vendor-search.js';

interface VendorBulkBarProps {
  choosing: Choosing<VendorRow>;
  search: VendorSearch;
}

/** What can be done with the ticked rows; the server takes 200 at once. */
export function VendorBulkBar({ choosing, search }: VendorBulkBarProps): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('vendors.edit');
  const acts = useBulkActs(choosing.clear);
  const { chosen } = choosing;
  return (
    <BulkBar
      label={t('vendors:bulk.label')}
      count={chosen.length}
      onClear={choosing.clear}
      trouble={<Trouble refusal={acts.refusal} failure={acts.failure} />}
    >
      <SendLink vendors={chosen} />
      {mayEdit && <AssignMenu onAssign={(owners) => void acts.assign(chosen, owners)} />}
      <VendorExport search={search} ids={chosen.map(({ id }) => id)} />
      {mayEdit && search.archived === true && (
        <RestoreButton
          vendors={chosen}
          busy={acts.busy}
          onRestore={(reopens) => void acts.restore(chosen, reopens)}
        />
      )}
      {mayEdit && search.archived !== true && (
        <ArchiveButton
          vendors={chosen}
          busy={acts.busy}
          onArchive={(choices) => void acts.archive(chosen, choices)}
        />
      )}
    </BulkBar>
  );
}

function Trouble({ refusal, failure }: { refusal: string | null; failure: Failure | null }): ReactNode {
  return (
    <>
      {refusal !== null && (
        <span className="field__error" role="alert">
          {refusal}
        </span>
      )}
      {failure !== null && <ErrorFace failure={failure} />}
    </>
  );
}

/** One has its own form, where everything about it can be chosen. */
function SendLink({ vendors }: { vendors: readonly VendorRow[] }): ReactNode {
  const { t } = useTranslation();
  const look = buttonClass('secondary');
  if (!useMay('assessments.send')) return null;
  if (vendors.length === 1)
    return (
      <Link to="/app/assessments/send" search={{ vendor: vendors[0]!.id }} className={look}>
        {t('vendors:next.send')}
      </Link>
    );
  if (vendors.length > MOST_TO_SEND)
    return <span className="ink-2">{t('vendors:sendMany.most', { count: MOST_TO_SEND })}</span>;
  return (
    <Link to="/app/vendors/send" search={sendManySearch(vendors.map(({ id }) => id))} className={look}>
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
    <FilterMenu label={t('vendors:bulk.assign')}>
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
