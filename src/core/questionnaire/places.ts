import { pointer } from '../problem.js';
import { isRecord, type Raw } from '../shape.js';

/** A part of a file that may still be faulty, with its place. */
export interface Place {
  readonly raw: Raw;
  readonly where: string;
}

/** The objects of a list at a key, each with its place. */
export function placesIn(raw: Raw, key: string, where: string): readonly Place[] {
  const values: unknown = raw[key];
  if (!Array.isArray(values)) return [];
  return values.flatMap((value: unknown, at) =>
    isRecord(value) ? [{ raw: value, where: pointer(where, key, at) }] : [],
  );
}
