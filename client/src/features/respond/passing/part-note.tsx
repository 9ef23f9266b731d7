import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookState } from '../saving/book-state.js';

/** From whom a colleague has its part, with the note that came with it. */
export function PartNote({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const { part } = state.assessment;
  if (part == null) return null;
  return (
    <div>
      <p>
        {part.passedBy === null ? t('respond:pass.part') : t('respond:pass.partBy', { name: part.passedBy })}
      </p>
      {part.note !== null && <p className="respond-note">{part.note}</p>}
    </div>
  );
}
