import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { PeopleDocument, type PeopleQuery, type PersonLineFragment } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { useFormats } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { PageHeading } from '../../ui/page-heading.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { StatusChip } from '../../ui/status-chip.js';
import { QueryFace } from '../../workspace/query-face.js';
import { SettingsTabs } from '../../workspace/settings-tabs.js';
import { AddPerson } from './add-person.js';
import { KeptPersonMails } from './kept-person-mails.js';
import { PersonActs } from './person-acts.js';

export function PeoplePage(): ReactNode {
  const { t } = useTranslation();
  const known = queryClient.getQueryData<PeopleQuery>(['people']);
  const query = useStaffQuery(['people'], PeopleDocument, {}, { refetchInterval: nextLook(known) });
  const mayEdit = useMay('people.edit');
  const columns = usePersonColumns(mayEdit);
  const [adding, setAdding] = useState(false);
  useShortcut('c', t('identity:people.add'), () => mayEdit && setAdding(true));
  return (
    <div className="stack stack--wide">
      <PageHeading
        title={t('identity:people.title')}
        actions={
          mayEdit &&
          !adding && (
            <Button kind="primary" onClick={() => setAdding(true)}>
              {t('identity:people.add')}
            </Button>
          )
        }
      />
      <SettingsTabs />
      {adding && <AddPerson onClose={() => setAdding(false)} />}
      <QueryFace query={query}>
        {({ people }) => (
          <>
            <KeptPersonMails people={people} />
            <DataTable
              caption={t('identity:people.count', { count: people.length })}
              columns={columns}
              rows={people}
              rowKey={(person) => person.id}
            />
          </>
        )}
      </QueryFace>
    </div>
  );
}

/** A mail that is about to leave has left in a moment; one that waits longer is not watched for ever. */
function nextLook(known: PeopleQuery | undefined): number | false {
  const isLeaving = known?.people.some(
    ({ mailState, mailAt }) =>
      mailState === 'QUEUED' && mailAt !== null && Date.now() - Date.parse(mailAt) < 60_000,
  );
  return isLeaving === true ? 2_000 : false;
}

function usePersonColumns(mayEdit: boolean): Column<PersonLineFragment>[] {
  const { t } = useTranslation();
  const columns: Column<PersonLineFragment>[] = [
    { key: 'name', head: t('identity:name'), names: true, cell: (person) => person.name },
    { key: 'email', head: t('identity:email'), cell: (person) => person.email },
    { key: 'role', head: t('identity:role.label'), cell: (person) => t(`identity:role.${person.role}`) },
    {
      key: 'state',
      head: t('identity:people.state'),
      cell: (person) => <PersonState person={person} />,
    },
  ];
  if (mayEdit)
    columns.push({
      key: 'acts',
      head: t('identity:people.acts'),
      cell: (person) => <PersonActs person={person} />,
    });
  return columns;
}

function PersonState({ person }: { person: PersonLineFragment }): ReactNode {
  const { t } = useTranslation();
  const { day } = useFormats();
  const { isSuspended, accessUntil, hasAccessEnded } = person;
  if (isSuspended) return <StatusChip tone="problem">{t('identity:people.suspended')}</StatusChip>;
  if (accessUntil === null) return <MailState person={person} />;
  return (
    <div className="stack stack--tight">
      {hasAccessEnded ? (
        <StatusChip tone="problem">{t('identity:lastDay.ended')}</StatusChip>
      ) : (
        <MailState person={person} />
      )}
      <span className="ink-2">{t('identity:lastDay.until', { day: day(accessUntil) })}</span>
    </div>
  );
}

/** How far the person got with the mail that lets them in. */
function MailState({ person }: { person: PersonLineFragment }): ReactNode {
  const { t } = useTranslation();
  const { day } = useFormats();
  const { mailState, mailAt } = person;
  if (mailState === null || mailState === 'USED')
    return <StatusChip tone="done">{t('identity:people.active')}</StatusChip>;
  return (
    <div className="stack stack--tight">
      <StatusChip tone={mailState === 'FAILED' || mailState === 'KEPT' ? 'problem' : 'waiting'}>
        {t(`identity:people.mail.${mailState}`)}
      </StatusChip>
      {mailAt !== null && <span className="ink-2">{day(mailAt)}</span>}
    </div>
  );
}
