import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GroupLineFragment, PeopleDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { Select } from '../../ui/select.js';
import { StatusChip } from '../../ui/status-chip.js';
import { useGroupActs } from './group-acts.js';
import './lists.css';
import { NameGroup } from './name-group.js';

/** One group: who is in it, and what may be done to it. */
export function GroupPanel({ group, mayEdit }: { group: GroupLineFragment; mayEdit: boolean }): ReactNode {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState(false);
  const acts = useGroupActs(group);
  return (
    <section className="panel stack" aria-labelledby={group.id}>
      <div className="row">
        <h2 id={group.id}>{group.name}</h2>
        {group.isArchived && <StatusChip>{t('identity:groups.archived')}</StatusChip>}
      </div>
      <Members group={group} onRemove={mayEdit ? acts.leave : null} />
      <Vendors group={group} />
      {mayEdit && !group.isArchived && <AddMember group={group} onAdd={acts.join} />}
      {mayEdit && (
        <div className="row">
          <Button onClick={() => setRenaming(true)}>
            {t('identity:groups.rename')}
            <span className="visually-hidden"> {group.name}</span>
          </Button>
          <Button busy={acts.busy} onClick={() => void acts.archive(!group.isArchived)}>
            {group.isArchived ? t('identity:groups.restore') : t('identity:groups.archive')}
            <span className="visually-hidden"> {group.name}</span>
          </Button>
        </div>
      )}
      {acts.failure !== null && <ErrorFace failure={acts.failure} />}
      {acts.refusal !== null && <span className="field__error">{acts.refusal}</span>}
      <Dialog
        open={renaming}
        onClose={() => setRenaming(false)}
        title={t('identity:groups.renameOf', { name: group.name })}
      >
        <NameGroup group={group} onClose={() => setRenaming(false)} />
      </Dialog>
    </section>
  );
}

/** What the group answers for leads to the list of it. */
function Vendors({ group }: { group: GroupLineFragment }): ReactNode {
  const { t } = useTranslation();
  if (group.vendorCount === 0) return null;
  return (
    <Link className="link-alone" to="/app/vendors" search={{ owner: group.id }}>
      {t('identity:groups.vendors', { count: group.vendorCount })}
    </Link>
  );
}

interface MembersProps {
  group: GroupLineFragment;
  onRemove: ((personId: string) => void) | null;
}

function Members({ group, onRemove }: MembersProps): ReactNode {
  const { t } = useTranslation();
  if (group.members.length === 0) return <p className="ink-2">{t('identity:groups.nobody')}</p>;
  return (
    <ul className="group-members" aria-label={t('identity:groups.members', { name: group.name })}>
      {group.members.map((person) => (
        <li key={person.id} className="row">
          <span>
            {person.name} <span className="ink-2">{t(`identity:role.${person.role}`)}</span>
          </span>
          {onRemove !== null && (
            <Button kind="quiet" onClick={() => onRemove(person.id)}>
              {t('identity:groups.takeOut')}
              <span className="visually-hidden"> {person.name}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface AddMemberProps {
  group: GroupLineFragment;
  onAdd: (personId: string) => Promise<void>;
}

function AddMember({ group, onAdd }: AddMemberProps): ReactNode {
  const { t } = useTranslation();
  const [personId, setPersonId] = useState('');
  const query = useStaffQuery(['people'], PeopleDocument, {});
  const inside = new Set(group.members.map(({ id }) => id));
  const others = (query.data?.people ?? []).filter(({ id, isSuspended }) => !inside.has(id) && !isSuspended);
  if (others.length === 0) return null;
  return (
    <div className="row row--end">
      <Select
        name={`person-${group.id}`}
        label={t('identity:groups.person')}
        placeholder={t('identity:groups.choosePerson')}
        choices={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={personId}
        onChange={(event) => setPersonId(event.target.value)}
      />
      <Button
        aria-disabled={personId === ''}
        onClick={() => void onAdd(personId).then(() => setPersonId(''))}
      >
        {t('identity:groups.putIn')}
        <span className="visually-hidden"> {group.name}</span>
      </Button>
    </div>
  );
}
