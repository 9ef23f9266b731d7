import { useState } from 'react';

/** What an act on a row needs: which one, and as it was seen. */
export interface Versioned {
  id: string;
  version: number;
}

export interface Choosing<Row extends Versioned> {
  chosen: readonly Row[];
  has: (row: Row) => boolean;
  toggle: (row: Row) => void;
  setAll: (rows: readonly Row[], isChosen: boolean) => void;
  clear: () => void;
}

/** Ticked rows stay ticked from page to page, until somebody acts or clears them. */
export function useChoosing<Row extends Versioned>(): Choosing<Row> {
  const [chosen, setChosen] = useState<readonly Row[]>([]);
  const has = ({ id }: Row): boolean => chosen.some((one) => one.id === id);
  return {
    chosen,
    has,
    toggle: (row) => setChosen((now) => (has(row) ? without(now, [row]) : [...now, row])),
    setAll: (rows, isChosen) => setChosen((now) => [...without(now, rows), ...(isChosen ? rows : [])]),
    clear: () => setChosen([]),
  };
}

function without<Row extends Versioned>(chosen: readonly Row[], gone: readonly Row[]): Row[] {
  return chosen.filter((one) => !gone.some(({ id }) => id === one.id));
}
