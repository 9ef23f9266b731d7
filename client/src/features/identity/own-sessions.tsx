import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  OwnSessionsDocument,
  type OwnSessionsQuery,
} from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useFormats } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { ErrorFace } from '../../ui/error-face.js';
import { say } from '../../ui/undo.js';
import { QueryFace } from '../../workspace/query-face.js';

type Session = OwnSessionsQuery['ownSessions'][number];

/** Where one is signed in oneself, and the way out of each. */
export function OwnSessions(): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['own-sessions'], OwnSessionsDocument, {});
  const [failure, setFailure] = useState<Failure | null>(null);
  async function run(act: Promise<unknown>): Promise<void> {
    setFailure(null);
    try {
      await act;
      await queryClient.invalidateQueries({ queryKey: ['own-sessions'] });
      say(t('identity:sessions.ended'));
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }
  const end = (sessionId: string) => void run(request(EndSessionDocument, { input: { sessionId } }));
  return (
    <section className="stack" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{t('identity:sessions.title')}</h2>
      <p>{t('identity:sessions.what')}</p>
      <QueryFace query={query} lines={2}>
        {({ ownSessions }) => (
          <>
            <SessionTable sessions={ownSessions} onEnd={end} />
            {ownSessions.length > 1 && (
              <div>
                <Button onClick={() => void run(request(EndOtherSessionsDocument, {}))}>
                  {t('identity:sessions.endOthers')}
                </Button>
              </div>
            )}
          </>
        )}
      </QueryFace>
      {failure !== null && <ErrorFace failure={failure} />}
    </section>
  );
}

function SessionTable({
  sessions,
  onEnd,
}: {
  sessions: readonly Session[];
  onEnd: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns(onEnd);
  return (
    <DataTable
      caption={t('identity:sessions.count', { count: sessions.length })}
      columns={columns}
      rows={sessions}
      rowKey={(one) => one.id}
    />
  );
}

function SessionActs({ session, onEnd }: { session: Session; onEnd: (id: string) => void }): ReactNode {
  const { t } = useTranslation();
  const { moment } = useFormats();
  if (session.isThis) return <span className="ink-2">{t('identity:sessions.this')}</span>;
  return (
    <Button onClick={() => onEnd(session.id)}>
      {t('identity:sessions.end')}
      <span className="visually-hidden"> {moment(session.createdAt)}</span>
    </Button>
  );
}

function useColumns(onEnd: (id: string) => void): Column<Session>[] {
  const { t } = useTranslation();
  const { moment } = useFormats();
  return [
    { key: 'since', head: t('identity:sessions.since'), names: true, cell: (one) => moment(one.createdAt) },
    { key: 'seen', head: t('identity:sessions.seen'), cell: (one) => moment(one.lastSeenAt) },
    {
      key: 'acts',
      head: t('identity:people.acts'),
      cell: (one) => <SessionActs session={one} onEnd={onEnd} />,
    },
  ];
}
