import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { ChangeRoleDocument, type PersonLineFragment, type Role } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { say } from '../../ui/undo.js';
import { RoleSelect } from './add-person.js';
import { LastDay, useIsUntilADay } from './last-day.js';

export function ChangeRole({
  person,
  onClose,
}: {
  person: PersonLineFragment;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [role, setRole] = useState<Role | ''>(person.role);
  const [until, setUntil] = useState(person.accessUntil ?? '');
  const isUntilADay = useIsUntilADay(role);
  const form = useMutationForm(ChangeRoleDocument, {
    payload: (data) => data.changeRole,
    fields: ['role', 'accessUntil'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['people'] });
      say(t('identity:people.roleChanged', { name: person.name }));
      onClose();
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (role === '') return form.refuse([{ path: 'role', message: t('identity:people.roleMissing') }]);
    const accessUntil = isUntilADay && until !== '' ? until : null;
    void form.submit({
      input: { personId: person.id, expectedVersion: person.version, role, accessUntil },
    });
  }

  return (
    <Dialog open onClose={onClose} title={t('identity:people.changeRoleOf', { name: person.name })}>
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <RoleSelect value={role} onChange={setRole} error={form.errors['role']} />
        {isUntilADay && <LastDay value={until} onChange={setUntil} error={form.errors['accessUntil']} />}
        <div className="row">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('identity:people.changeRoleSubmit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
