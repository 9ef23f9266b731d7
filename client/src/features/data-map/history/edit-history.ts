import type { MapEdit } from '@core/data-flow/edit-map.js';

/** The edit that takes another one back, and the version of the map that the other one made. */
export interface WayBack {
  readonly edit: MapEdit;
  readonly version: number;
}

/** The edits of one person on one map, each with its way back; the newest stands last. */
export interface EditHistory {
  readonly past: readonly WayBack[];
  readonly future: readonly WayBack[];
  /** Every version of the map that was made here. */
  readonly own: readonly number[];
}

/** What a person does: something new, a step back, or that step again. */
export type EditAct = 'save' | 'undo' | 'redo';

export const NO_HISTORY: EditHistory = { past: [], future: [], own: [] };

/** What the act would send; nothing is left to take back or to do again: undefined. */
export function nextStep({ past, future }: EditHistory, act: 'undo' | 'redo'): WayBack | undefined {
  return act === 'undo' ? past.at(-1) : future.at(-1);
}

/** The history after an act, with the way back from what it made. */
export function afterAct(history: EditHistory, act: EditAct, back: WayBack): EditHistory {
  const { past, future } = act === 'save' ? history : withoutStep(history, act);
  const own = [...history.own, back.version];
  if (act === 'save') return { past: [...past, back], future: [], own };
  return act === 'undo' ? { past, future: [...future, back], own } : { past: [...past, back], future, own };
}

/** Somebody else's version is to stand, so the step is not taken, now or later. */
export function withoutStep(history: EditHistory, act: EditAct): EditHistory {
  if (act === 'save') return history;
  const stack = act === 'undo' ? 'past' : 'future';
  return { ...history, [stack]: history[stack].slice(0, -1) };
}
