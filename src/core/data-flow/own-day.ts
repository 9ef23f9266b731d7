import type { MapEdit } from './edit-map.js';

/**
 * Whether a map has a day of its own after an edit, for which it is judged however late it is; without one it is
 * judged for today. A file may bring such a day, and an edit that sets it to null lets go of it.
 */
export function hasOwnDay({ set = {} }: MapEdit, hadOwnDay: boolean): boolean {
  return Object.hasOwn(set, 'date') ? set.date != null : hadOwnDay;
}

/** The edit that takes another one back, where that one set the day: a map that had none is to have none again. */
export function undoWithDay(undo: MapEdit, hadOwnDay: boolean): MapEdit {
  const { set = {} } = undo;
  return hadOwnDay || !Object.hasOwn(set, 'date') ? undo : { ...undo, set: { ...set, date: null } };
}
