import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { RenameWorkspaceDocument, type WorkspaceLineFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { TextInput } from '../../ui/text-input.js';
import { say } from '../../ui/undo.js';
import { ConflictNotice, isConflict } from '../../workspace/conflict-notice.js';

export function RenameForm({
  workspace,
}: {
  workspace: Pick<WorkspaceLineFragment, 'name' | 'version'>;
}): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState(workspace.name);
  const [version, setVersion] = useState(workspace.version);
  const [theirs, setTheirs] = useState<WorkspaceLineFragment | null>(null);
  const form = useMutationForm(RenameWorkspaceDocument, {
    payload: ({ renameWorkspace }) => {
      setTheirs(isConflict(renameWorkspace.userErrors) ? (renameWorkspace.workspace ?? null) : null);
      return renameWorkspace;
    },
    fields: ['name'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['viewer'] });
      say(t('identity:workspace.renamed'));
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') form.refuse([{ path: 'name', message: t('identity:workspace.nameMissing') }]);
    else void form.submit({ input: { name: name.trim(), expectedVersion: version } });
  }

  function settle(kept: string): void {
    setName(kept);
    setVersion(theirs?.version ?? version);
    setTheirs(null);
    form.reset();
  }

  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      {theirs === null ? (
        <ErrorSummary problems={form.problems} />
      ) : (
        <ConflictNotice
          rows={[{ key: 'name', label: t('identity:workspace.name'), mine: name, theirs: theirs.name }]}
          onKeepMine={() => settle(name)}
          onTakeTheirs={() => settle(theirs.name)}
        />
      )}
      {form.failure && <ErrorFace failure={form.failure} />}
      <TextInput
        name="name"
        label={t('identity:workspace.nameField')}
        hint={t('identity:workspace.nameHint')}
        error={form.errors['name']}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div>
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('identity:workspace.rename')}
        </Button>
      </div>
    </Form>
  );
}
