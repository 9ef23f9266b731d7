import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { type DataMapLineFragment, RenameDataMapDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { TextInput } from '../../ui/text-input.js';

/** Gives a map another name. */
export function RenameMap({ map }: { map: DataMapLineFragment }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('maps:rename.open')}</Button>
      {open && <RenameDialog map={map} onClose={() => setOpen(false)} />}
    </>
  );
}

function RenameDialog({ map, onClose }: { map: DataMapLineFragment; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState(map.name ?? '');
  const form = useMutationForm(RenameDataMapDocument, {
    payload: (data) => data.renameDataMap,
    fields: ['name'],
    onDone: async () => {
      for (const key of ['map', 'maps']) await queryClient.invalidateQueries({ queryKey: [key] });
      onClose();
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') form.refuse([{ path: 'name', message: t('maps:nameMissing') }]);
    else void form.submit({ input: { id: map.id, expectedVersion: map.version, name } });
  }

  return (
    <Dialog open onClose={onClose} title={t('maps:rename.title')}>
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <TextInput
          name="name"
          label={t('maps:name')}
          hint={t('maps:nameHint')}
          error={form.errors['name']}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="row">
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('maps:rename.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
