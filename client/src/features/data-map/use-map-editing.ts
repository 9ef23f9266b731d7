import { useEffect, useRef, useState } from 'react';
import type { MapEdit } from '@core/data-flow/edit-map.js';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { type Problem, toProblems } from '../../graphql/user-errors.js';
import type { SaveStateKind } from '../../ui/save-state.js';
import { type MapNote, sendEdit } from './map-doors.js';
import type { NotedLists } from './note-part.js';

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
  readonly clash: { readonly edit: MapEdit; readonly shared: readonly string[] } | null;
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
  const [past, setPast] = useState<readonly MapEdit[]>([]);
  const [future, setFuture] = useState<readonly MapEdit[]>([]);
  const version = useRef(shown);
  useEffect(() => {
    version.current = Math.max(version.current, shown);
  }, [shown]);

  async function send(edit: MapEdit, base = version.current): Promise<MapEdit | null> {
    setState({ ...CALM, save: { kind: 'saving' } });
    try {
      const { map, undo, notes, userErrors } = await sendEdit(id, base, edit);
      const conflict = userErrors.find(({ code }) => code === 'CONFLICT');
      if (map !== null) version.current = map.version;
      if (conflict !== undefined) {
        await refresh(id);
        setState({ ...CALM, save: { kind: 'conflict' }, clash: { edit, shared: conflict.path.slice(1) } });
        return null;
      }
      if (userErrors.length > 0) {
        setState({ ...CALM, problems: toProblems(userErrors, []) });
        return null;
      }
      await refresh(id);
      setState({ ...CALM, save: { kind: 'saved', at: new Date() }, notes, noted: edit.put ?? {} });
      return undo ?? {};
    } catch (thrown) {
      const failure = toFailure(thrown);
      setState({ ...CALM, save: { kind: 'failed', reference: failure.reference }, failure });
      return null;
    }
  }

  async function save(edit: MapEdit, base?: number): Promise<boolean> {
    const back = await send(edit, base);
    if (back === null) return false;
    setPast([...past, back]);
    setFuture([]);
    return true;
  }

  async function step(
    from: readonly MapEdit[],
    setFrom: (edits: readonly MapEdit[]) => void,
    setTo: (change: (edits: readonly MapEdit[]) => readonly MapEdit[]) => void,
  ): Promise<void> {
    const edit = from.at(-1);
    const back = edit === undefined ? null : await send(edit);
    if (back === null) return;
    setFrom(from.slice(0, -1));
    setTo((edits) => [...edits, back]);
  }

  return {
    save,
    undo: () => void step(past, setPast, setFuture),
    redo: () => void step(future, setFuture, setPast),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    state: state.save,
    problems: state.problems,
    notes: state.notes,
    noted: state.noted,
    failure: state.failure,
    clash: state.clash,
    keepMine: () => void (state.clash !== null && save(state.clash.edit)),
    takeTheirs: () => setState(CALM),
  };
}

async function refresh(id: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['map', id] });
  void queryClient.invalidateQueries({ queryKey: ['maps'] });
}
