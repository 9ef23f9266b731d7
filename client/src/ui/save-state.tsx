import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/dates.js';
import './save-state.css';

export type SaveStateKind =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'offline' }
  | { kind: 'conflict' }
  | { kind: 'failed'; reference: string | null };

export interface SaveStateProps {
  state: SaveStateKind;
  onCompare?: () => void;
  onRetry?: () => void;
}

/** The one place where a page says whether the work is safe. */
export function SaveState({ state, onCompare, onRetry }: SaveStateProps): ReactNode {
  const problem = state.kind === 'conflict' || state.kind === 'failed';
  return (
    <output className={problem ? 'save-state save-state--problem' : 'save-state'}>
      <SaveWords state={state} /> <SaveAct state={state} onCompare={onCompare} onRetry={onRetry} />
    </output>
  );
}

function SaveWords({ state }: { state: SaveStateKind }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (state.kind === 'saving') return t('ui:save.saving');
  if (state.kind === 'saved') return t('ui:save.saved', { time: formats.clock(state.at) });
  if (state.kind === 'offline') return t('ui:save.offline');
  if (state.kind === 'conflict') return t('ui:save.conflict');
  if (state.kind === 'failed') return t('ui:save.failed', { reference: state.reference ?? '–' });
  return null;
}

function SaveAct({ state, onCompare, onRetry }: { state: SaveStateKind } & Acts): ReactNode {
  const { t } = useTranslation();
  const act = state.kind === 'conflict' ? onCompare : state.kind === 'failed' ? onRetry : undefined;
  if (act === undefined) return null;
  return (
    <button type="button" className="save-state__act" onClick={act}>
      {state.kind === 'conflict' ? t('ui:save.compare') : t('ui:tryAgain')}
    </button>
  );
}

interface Acts {
  onCompare: (() => void) | undefined;
  onRetry: (() => void) | undefined;
}
