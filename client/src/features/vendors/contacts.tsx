import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactLineFragment } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorFace } from '../../ui/error-face.js';
import { LinkOut } from '../../ui/link.js';
import { StatusChip } from '../../ui/status-chip.js';
import { ContactForm } from './contact-form.js';
import { useContactRemoval } from './contact-removal.js';

interface ContactsProps {
  vendorId: string;
  contacts: readonly ContactLineFragment[];
}

export function Contacts({ vendorId, contacts }: ContactsProps): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('vendors.edit');
  const [editing, setEditing] = useState<ContactLineFragment | 'new' | null>(null);
  const removal = useContactRemoval(vendorId);
  const columns = useContactColumns(mayEdit ? { edit: setEditing, remove: removal.remove } : null);
  const add = mayEdit && editing === null && (
    <Button onClick={() => setEditing('new')}>{t('vendors:contacts.add')}</Button>
  );
  return (
    <section className="stack" aria-labelledby="contacts">
      <div className="row row--spread">
        <h2 id="contacts">{t('vendors:contacts.title')}</h2>
        {contacts.length > 0 && add}
      </div>
      {removal.failure !== null && <ErrorFace failure={removal.failure} />}
      {removal.refusal !== null && <p className="field__error">{removal.refusal}</p>}
      {editing !== null && (
        <ContactForm
          key={editing === 'new' ? 'new' : editing.id}
          vendorId={vendorId}
          contact={editing === 'new' ? null : editing}
          isFirst={contacts.length === 0}
          onClose={() => setEditing(null)}
        />
      )}
      {contacts.length === 0 && editing === null && (
        <EmptyState action={add}>{t('vendors:contacts.empty')}</EmptyState>
      )}
      {contacts.length > 0 && (
        <DataTable
          caption={t('vendors:contacts.count', { count: contacts.length })}
          captionHidden
          columns={columns}
          rows={contacts}
          rowKey={(contact) => contact.id}
        />
      )}
    </section>
  );
}

interface ContactActs {
  edit: (contact: ContactLineFragment) => void;
  remove: (contact: ContactLineFragment) => Promise<void>;
}

function useContactColumns(acts: ContactActs | null): Column<ContactLineFragment>[] {
  const { t } = useTranslation();
  const columns: Column<ContactLineFragment>[] = [
    {
      key: 'name',
      head: t('vendors:contacts.name'),
      names: true,
      cell: (contact) => <ContactName contact={contact} />,
    },
    { key: 'title', head: t('vendors:contacts.role'), cell: (contact) => contact.title ?? '–' },
    {
      key: 'email',
      head: t('vendors:contacts.email'),
      cell: (contact) => <LinkOut href={`mailto:${contact.email}`}>{contact.email}</LinkOut>,
    },
  ];
  if (acts !== null)
    columns.push({
      key: 'acts',
      head: t('vendors:services.acts'),
      cell: (contact) => <ContactButtons contact={contact} acts={acts} />,
    });
  return columns;
}

function ContactName({ contact }: { contact: ContactLineFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {contact.name} {contact.isMain && <StatusChip>{t('vendors:contacts.main')}</StatusChip>}
    </>
  );
}

function ContactButtons({ contact, acts }: { contact: ContactLineFragment; acts: ContactActs }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="row">
      <Button onClick={() => acts.edit(contact)}>
        {t('vendors:edit.open')}
        <span className="visually-hidden"> {contact.name}</span>
      </Button>
      <Button onClick={() => void acts.remove(contact)}>
        {t('vendors:contacts.remove')}
        <span className="visually-hidden"> {contact.name}</span>
      </Button>
    </div>
  );
}
