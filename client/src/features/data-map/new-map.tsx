import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messagesByField } from '../../graphql/user-errors.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { TextInput } from '../../ui/text-input.js';
import { useUnsaved } from '../../ui/unsaved.js';
import type { MapNote } from './map-doors.js';
import { NoteList } from './note-list.js';
import type { NotedLists } from './note-part.js';
import { useNewMap } from './use-new-map.js';

/** An empty map of this workspace, or one from a file; what of the file was not kept as written is said first. */
export function NewMap({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  /** The text of the chosen file, which may still be being read when the form is sent. */
  const [text, setText] = useState<Promise<string> | null>(null);
  const [made, setMade] = useState<{ map: string; notes: readonly MapNote[]; lists: NotedLists } | null>(
    null,
  );
  const unsaved = useUnsaved();
  const form = useNewMap(async (map, notes, json) => {
    unsaved.letGo();
    if (json === null || notes.length === 0)
      await navigate({ to: '/app/maps/$mapId', params: { mapId: map } });
    else setMade({ map, notes, lists: JSON.parse(json) as NotedLists });
  });
  const errors = messagesByField(form.problems);
  const broken = [{ path: 'file', message: t('maps:notJson') }];

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const json = await text;
    if (name.trim() === '') form.refuse([{ path: 'name', message: t('maps:nameMissing') }]);
    else if (json !== null && !isJson(json)) form.refuse(broken);
    else await form.create(name.trim(), json);
  }

  function choose(file: File | undefined): void {
    const chosen = file?.text() ?? null;
    setText(chosen);
    form.refuse([]);
    if (file !== undefined && name === '') setName(file.name.replace(/\.json$/i, ''));
    void chosen?.then((json) => !isJson(json) && form.refuse(broken));
  }

  if (made !== null)
    return (
      <NoteList live title={t('maps:madeWithNotes')} notes={made.notes} lists={made.lists}>
        <Link to="/app/maps/$mapId" params={{ mapId: made.map }}>
          {t('maps:openMade')}
        </Link>
      </NoteList>
    );
  return (
    <section className="panel stack" aria-labelledby="new-map">
      <h2 id="new-map">{t('maps:new')}</h2>
      <Form unsaved={unsaved} className="stack" onSubmit={(event) => void submit(event)}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <TextInput
          name="name"
          label={t('maps:name')}
          hint={t('maps:nameHint')}
          error={errors['name']}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextInput
          name="file"
          type="file"
          optional
          label={t('maps:fromFile')}
          hint={t('maps:fromFileHint')}
          error={errors['file']}
          accept="application/json,.json"
          onChange={(event) => choose(event.target.files?.[0])}
        />
        <div className="row">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('maps:create')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
