import { useEffect, useRef, useState } from 'react';
import type { MapEdit } from '@core/data-flow/edit-map.js';
import { type Failure, toFailure } from '../../../graphql/failure.js';
import { queryClient } from '../../../graphql/query-client.js';
import { type Problem, toProblems } from '../../../graphql/user-errors.js';
import type { SaveStateKind } from '../../../ui/save-state.js';
import { afterAct, type EditAct, NO_HISTORY, nextStep, withoutStep } from './edit-history.js';
import { type MapNote, sendEdit } from '../map-doors.js';
import type { NotedLists } from '../note-part.js';

export interface MapEditing {
  /**
   * True once it is on the map; false when it was refused, and what was typed stays. `base` is the version that was
   * on screen when the typing began, so that nothing newer is written over unseen.
   */
  save: (edit: MapEdit, base?: number) => Promise<boolean>;
  undo: () => void;
  redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly state: SaveStateKind;
  readonly problems: readonly Problem[];
  readonly notes: readonly MapNote[];
  /** What was put in: where the notes count their places. */
  readonly noted: NotedLists;
  readonly failure: Failure | null;
  /** Somebody changed the same thing: what I wanted, to be put over theirs or dropped. */
  readonly clash: {
    readonly act: EditAct;
    readonly edit: MapEdit;
    readonly shared: readonly string[];
  } | null;
  keepMine: () => void;
  takeTheirs: () => void;
}

interface State {
  save: SaveStateKind;
  problems: readonly Problem[];
  notes: readonly MapNote[];
  noted: NotedLists;
  failure: Failure | null;
  clash: MapEditing['clash'];
}

const CALM: State = {
  save: { kind: 'idle' },
  problems: [],
  notes: [],
  noted: {},
  failure: null,
  clash: null,
};

/** Edits of one map, one after the other, each with its way back. */
export function useMapEditing(id: string, shown: number): MapEditing {
  const [state, setState] = useState(CALM);
  const [history, setHistory] = useState(NO_HISTORY);
  const version = useRef(shown);
  useEffect(() => {
    version.current = Math.max(version.current, shown);
  }, [shown]);

  /** @param base the version the edit was made on: whatever others changed since is not written over unseen */
  async function send(act: EditAct, edit: MapEdit, base = version.current): Promise<boolean> {
    setState({ ...CALM, save: { kind: 'saving' } });
    try {
      // A step back is one from the version it takes back; what was done here since has been taken back before it.
      const own = act === 'save' ? [] : history.own.filter((made) => made > base);
      const { map, undo, notes, userErrors } = await sendEdit(id, { base, own }, edit);
      const conflict = userErrors.find(({ code }) => code === 'CONFLICT');
      if (conflict !== undefined) {
        await refresh(id);
        const clash = { act, edit, shared: conflict.path.slice(1) };
        setState({ ...CALM, save: { kind: 'conflict' }, clash });
        return false;
      }
      if (userErrors.length > 0 || map === null) {
        setState({ ...CALM, problems: toProblems(userErrors, []) });
        return false;
      }
      version.current = map.version;
      setHistory((now) => afterAct(now, act, { edit: undo ?? {}, version: map.version }));
      await refresh(id);
      setState({ ...CALM, save: { kind: 'saved', at: new Date() }, notes, noted: edit.put ?? {} });
      return true;
    } catch (thrown) {
      const failure = toFailure(thrown);
      setState({ ...CALM, save: { kind: 'failed', reference: failure.reference }, failure });
      return false;
    }
  }

  function step(act: 'undo' | 'redo'): void {
    const next = nextStep(history, act);
    if (next !== undefined) void send(act, next.edit, next.version);
  }

  function takeTheirs(): void {
    const { clash } = state;
    if (clash !== null) setHistory((now) => withoutStep(now, clash.act));
    setState(CALM);
  }

  return {
    save: (edit, base) => send('save', edit, base),
    undo: () => step('undo'),
    redo: () => step('redo'),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    state: state.save,
    problems: state.problems,
    notes: state.notes,
    noted: state.noted,
    failure: state.failure,
    clash: state.clash,
    keepMine: () => void (state.clash !== null && send(state.clash.act, state.clash.edit)),
    takeTheirs,
  };
}

async function refresh(id: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['map', id] });
  void queryClient.invalidateQueries({ queryKey: ['maps'] });
}
