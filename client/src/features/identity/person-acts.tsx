import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import { type PersonLineFragment, SuspendPersonDocument } from '../../graphql/staff.generated.js';
import { useMay, useViewer } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { offerUndo } from '../../ui/undo.js';
import { ChangeRole } from './change-role.js';
import { PersonAccess } from './person-access.js';

/** What can be done to one person. Nobody locks themselves out. */
export function PersonActs({ person }: { person: PersonLineFragment }): ReactNode {
  const { t } = useTranslation();
  const viewer = useViewer();
  const mayChangeRoles = useMay('roles.edit');
  const [changing, setChanging] = useState(false);
  const suspension = useSuspension();
  if (person.id === viewer.person.id) return <span className="ink-2">{t('identity:people.you')}</span>;
  return (
    <div className="stack stack--tight">
      <div className="row">
        {mayChangeRoles && (
          <Button onClick={() => setChanging(true)}>
            {t('identity:people.changeRole')}
            <span className="visually-hidden"> {person.name}</span>
          </Button>
        )}
        <Button busy={suspension.busy} onClick={() => void suspension.set(person, !person.isSuspended)}>
          {person.isSuspended ? t('identity:people.restore') : t('identity:people.suspend')}
          <span className="visually-hidden"> {person.name}</span>
        </Button>
        <PersonAccess person={person} />
      </div>
      {suspension.failure && <ErrorFace failure={suspension.failure} />}
      {suspension.refusal !== null && <span className="field__error">{suspension.refusal}</span>}
      {changing && <ChangeRole person={person} onClose={() => setChanging(false)} />}
    </div>
  );
}

function useSuspension() {
  const { t } = useTranslation();
  const [state, setState] = useState({
    busy: false,
    failure: null as Failure | null,
    refusal: null as string | null,
  });

  async function set(person: PersonLineFragment, isSuspended: boolean): Promise<void> {
    setState({ busy: true, failure: null, refusal: null });
    try {
      const input = { personId: person.id, expectedVersion: person.version, isSuspended };
      const { suspendPerson } = await request(SuspendPersonDocument, { input });
      await queryClient.invalidateQueries({ queryKey: ['people'] });
      setState({ busy: false, failure: null, refusal: suspendPerson.userErrors[0]?.message ?? null });
      const changed = suspendPerson.person;
      if (suspendPerson.userErrors.length > 0 || changed == null) return;
      const said = isSuspended ? 'identity:people.suspendedNow' : 'identity:people.restoredNow';
      offerUndo(t(said, { name: person.name }), () => void set(changed, !isSuspended));
    } catch (thrown) {
      setState({ busy: false, failure: toFailure(thrown), refusal: null });
    }
  }

  return { ...state, set };
}
