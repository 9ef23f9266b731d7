import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo, PathLink } from '../../../ui/path.js';
import { SaveState, type SaveStateKind } from '../../../ui/save-state.js';
import { questionPath } from '../course/paths.js';
import type { OpenBook } from '../door/in-door.js';
import { SessionEnded } from '../door/session-ended.js';
import type { BookState } from './book-state.js';
import { CONFLICT_ID } from './conflict-choice.js';

/** The one place on a page that says whether the work is safe, and what to do when it is not. */
export function SaveLine({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  if (state.save.kind === 'signed-out') return <SessionEnded book={book} keepsCopy={state.keepsCopy} />;
  if (state.save.kind === 'offline' && !state.keepsCopy)
    return (
      <output className="save-state save-state--problem">
        {t(state.isShared ? 'respond:save.offlineShared' : 'respond:save.offlineNoCopy')}
      </output>
    );
  const [refused] = state.refusals.keys();
  if (refused !== undefined && (state.save.kind === 'saved' || state.save.kind === 'idle'))
    return <NotTaken state={state} question={refused} />;
  return <SaveState state={kindOf(state)} onCompare={() => compare(state)} onRetry={() => book.resume()} />;
}

/** The server did not take an answer, whatever else it has saved since. */
function NotTaken({ state, question }: { state: BookState; question: string }): ReactNode {
  const { t } = useTranslation();
  const path = questionPath(question);
  return (
    <output className="save-state save-state--problem">
      {t('respond:save.refused', { count: state.refusals.size })}{' '}
      {location.pathname !== path && <PathLink to={path}>{t('respond:save.refusedShow')}</PathLink>}
    </output>
  );
}

function kindOf(state: BookState): SaveStateKind {
  if (state.conflicts.size > 0) return { kind: 'conflict' };
  return state.save.kind === 'signed-out' ? { kind: 'idle' } : state.save;
}

/** To the two texts: on this page, or on the page of their question. */
function compare(state: BookState): void {
  const here = document.getElementById(CONFLICT_ID);
  here?.scrollIntoView({ block: 'center' });
  here?.focus();
  const question = [...state.conflicts.keys()][0];
  if (here === null && question !== undefined) goTo(questionPath(question));
}
