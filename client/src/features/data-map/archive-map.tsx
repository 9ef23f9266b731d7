import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataMapLineFragment } from '../../graphql/staff.generated.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { useMapArchiving } from './map-archiving.js';

/** Into the archive after saying what that means; back from it at once. One button, so that it keeps the focus. */
export function ArchiveMap({ map }: { map: DataMapLineFragment }): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { form, turn } = useMapArchiving();
  const [problem] = form.problems;
  return (
    <>
      {form.failure !== null && <ErrorFace failure={form.failure} />}
      {problem !== undefined && <span className="field__error">{problem.message}</span>}
      <Button busy={form.busy} onClick={() => (map.isArchived ? turn(map) : setAsking(true))}>
        {map.isArchived ? t('maps:restore') : t('maps:archive')}
      </Button>
      <ArchiveDialog
        name={map.name ?? t('staff:withheld')}
        open={asking}
        onClose={() => setAsking(false)}
        onArchive={() => {
          setAsking(false);
          turn(map);
        }}
      />
    </>
  );
}

interface ArchiveDialogProps {
  name: string;
  open: boolean;
  onClose: () => void;
  onArchive: () => void;
}

const MEANINGS = ['reads', 'counts', 'findings'] as const;

function ArchiveDialog({ name, open, onClose, onArchive }: ArchiveDialogProps): ReactNode {
  const { t } = useTranslation();
  const actions = (
    <>
      <Button kind="quiet" onClick={onClose}>
        {t('ui:cancel')}
      </Button>
      <Button kind="primary" onClick={onArchive}>
        {t('maps:archive')}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={t('maps:archiving.title', { name })} actions={actions}>
      <ul>
        {MEANINGS.map((meaning) => (
          <li key={meaning}>{t(`maps:archiving.${meaning}`)}</li>
        ))}
      </ul>
    </Dialog>
  );
}
