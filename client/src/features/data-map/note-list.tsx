import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.js';
import type { MapNote } from './map-doors.js';
import { type NotedLists, type NotedPart, notedPart } from './note-part.js';

/** So many places stand behind a note; the rest is counted. */
const NAMED = 10;

interface NoteListProps {
  title: string;
  notes: readonly MapNote[];
  /** Where the notes count their places. */
  lists: NotedLists;
  /** Opens the node or flow a note is about; without it they are only named. */
  onOpen?: (open: string) => void;
  live?: boolean;
  children?: ReactNode;
}

/** What was read otherwise than it was written, left out, or left open: each kind once, with its places. */
export function NoteList({ title, notes, lists, onOpen, live = false, children }: NoteListProps): ReactNode {
  if (notes.length === 0) return null;
  const kinds = [...new Set(notes.map(({ code }) => code))];
  return (
    <Notice live={live} title={title}>
      <ul>
        {kinds.map((kind) => (
          <NoteKind
            key={kind}
            notes={notes.filter(({ code }) => code === kind)}
            lists={lists}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {children}
    </Notice>
  );
}

type NoteKindProps = Pick<NoteListProps, 'notes' | 'lists'> & { onOpen: NoteListProps['onOpen'] };

function NoteKind({ notes, lists, onOpen }: NoteKindProps): ReactNode {
  const { t } = useTranslation();
  const [first] = notes;
  if (first === undefined) return null;
  const { code, message, remedy } = first;
  const parts = new Map(
    notes.flatMap((note) => notedPart(note, lists) ?? []).map((part) => [keyOf(part), part]),
  );
  const shown = [...parts.values()].slice(0, NAMED);
  const more = parts.size - shown.length;
  return (
    <li>
      {t(`maps:note.${code}`, `${message} ${remedy}`)}{' '}
      {shown.map((part, at) => (
        <span key={keyOf(part)}>
          {at > 0 && ', '}
          <Part part={part} onOpen={onOpen} />
        </span>
      ))}
      {more > 0 && ` ${t('maps:noteMore', { count: more })}`}
    </li>
  );
}

/** One node may have several places that cannot be read. */
function keyOf({ open, name }: NotedPart): string {
  return `${open} ${name}`;
}

function Part({ part, onOpen }: { part: NotedPart; onOpen: NoteListProps['onOpen'] }): ReactNode {
  if (onOpen === undefined) return <strong>{part.name}</strong>;
  return (
    <button type="button" className="data-map__open" onClick={() => onOpen(part.open)}>
      {part.name}
    </button>
  );
}
