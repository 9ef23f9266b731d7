import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  CreateGroupDocument,
  type GroupLineFragment,
  RenameGroupDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { TextInput } from '../../ui/text-input.js';

/** The name of a new group, or another one for a group there is. */
export function NameGroup({ group, onClose }: { group?: GroupLineFragment; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState(group?.name ?? '');
  const onDone = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: ['groups'] });
    onClose();
  };
  const fields = ['name'];
  const creating = useMutationForm(CreateGroupDocument, {
    payload: (data) => data.createGroup,
    fields,
    onDone,
  });
  const renaming = useMutationForm(RenameGroupDocument, {
    payload: (data) => data.renameGroup,
    fields,
    onDone,
  });
  const form = group === undefined ? creating : renaming;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') form.refuse([{ path: 'name', message: t('identity:groups.nameMissing') }]);
    else if (group === undefined) void creating.submit({ input: { name: name.trim() } });
    else
      void renaming.submit({
        input: { groupId: group.id, expectedVersion: group.version, name: name.trim() },
      });
  }

  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <TextInput
        name="name"
        label={t('identity:groups.name')}
        error={form.errors['name']}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {group === undefined ? t('identity:groups.addSubmit') : t('identity:groups.renameSubmit')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </Form>
  );
}
