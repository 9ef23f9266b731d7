import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.js';
import type { MapNote } from './map-doors.js';

/** What was read otherwise than it was written: "EU" as a country, a place that is none. */
export function NoteList({ notes }: { notes: readonly MapNote[] }): ReactNode {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <Notice live title={t('maps:notes')}>
      <ul>
        {notes.map((note, at) => (
          <li key={`${note.code} ${at}`}>{t(`maps:note.${note.code}`, `${note.message} ${note.remedy}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}
