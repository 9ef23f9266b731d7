import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import {
  EndSessionsOfDocument,
  OpenSessionsDocument,
  type PersonLineFragment,
  SendPasswordLinkDocument,
} from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useViewer } from '../../graphql/viewer.js';
import { currentLanguage } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { say } from '../../ui/undo.js';
import { QueryFace } from '../../workspace/query-face.js';
import { LastDayForm } from './last-day-form.js';

/** How somebody gets in and where they are: a new link by mail, and all sessions ended at once. */
export function PersonAccess({ person }: { person: PersonLineFragment }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {t('identity:access.button')}
        <span className="visually-hidden"> {person.name}</span>
      </Button>
      {open && <AccessDialog person={person} onClose={() => setOpen(false)} />}
    </>
  );
}

function AccessDialog({ person, onClose }: { person: PersonLineFragment; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['open-sessions', person.id], OpenSessionsDocument, { personId: person.id });
  const isMailed = useViewer().mails === 'SERVER';
  const acts = useAccessActs(person, isMailed);
  const close = <Button onClick={onClose}>{t('ui:close')}</Button>;
  return (
    <Dialog open onClose={onClose} title={t('identity:access.of', { name: person.name })} actions={close}>
      <div className="stack">
        {person.accessUntil !== null && <LastDayForm person={person} onDone={onClose} />}
        <p>
          {t(isMailed ? 'identity:access.linkWhat' : 'identity:access.linkKeptWhat', { email: person.email })}
        </p>
        {!person.isSuspended && !person.hasAccessEnded && (
          <div>
            <Button busy={acts.busy} onClick={() => void acts.sendLink()}>
              {t(isMailed ? 'identity:access.sendLink' : 'identity:access.makeLink')}
            </Button>
          </div>
        )}
        <QueryFace query={query} lines={1}>
          {({ openSessions }) => (
            <>
              <p>{t('identity:access.sessions', { count: openSessions })}</p>
              {openSessions > 0 && (
                <div>
                  <Button kind="danger" busy={acts.busy} onClick={() => void acts.endSessions()}>
                    {t('identity:access.endAll')}
                  </Button>
                </div>
              )}
            </>
          )}
        </QueryFace>
        {acts.refusal !== null && <span className="field__error">{acts.refusal}</span>}
        {acts.failure !== null && <ErrorFace failure={acts.failure} />}
      </div>
    </Dialog>
  );
}

const CALM = { busy: false, failure: null as Failure | null, refusal: null as string | null };

function useAccessActs(person: PersonLineFragment, isMailed: boolean) {
  const { t } = useTranslation();
  const [state, setState] = useState(CALM);
  const input = { personId: person.id };

  async function run(act: () => Promise<{ message: string }[]>, done: string): Promise<void> {
    setState({ ...CALM, busy: true });
    try {
      const [refusal] = await act();
      await queryClient.invalidateQueries();
      setState({ ...CALM, refusal: refusal?.message ?? null });
      if (refusal === undefined) say(done);
    } catch (thrown) {
      setState({ ...CALM, failure: toFailure(thrown) });
    }
  }

  return {
    ...state,
    sendLink: () =>
      run(
        async () =>
          (await request(SendPasswordLinkDocument, { input: { ...input, language: currentLanguage() } }))
            .sendPasswordLink.userErrors,
        t(isMailed ? 'identity:access.linkSent' : 'identity:access.linkKept', { name: person.name }),
      ),
    endSessions: () =>
      run(
        async () => (await request(EndSessionsOfDocument, { input })).endSessionsOf.userErrors,
        t('identity:access.ended', { name: person.name }),
      ),
  };
}
