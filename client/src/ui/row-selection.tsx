import { type ReactNode, useEffect, useRef } from 'react';

/** Rows a person ticks to act on several at once. */
export interface Selection<Row> {
  has: (row: Row) => boolean;
  toggle: (row: Row) => void;
  /** Ticks or clears all these rows. */
  setAll: (rows: readonly Row[], isSelected: boolean) => void;
  /** "Select Mailwren" */
  labelOf: (row: Row) => string;
  /** "Select all on this page" */
  labelOfAll: string;
}

export function SelectRow<Row>({ row, selection }: { row: Row; selection: Selection<Row> }): ReactNode {
  return (
    <td className="table__select">
      <label className="table__tick">
        <input
          type="checkbox"
          aria-label={selection.labelOf(row)}
          checked={selection.has(row)}
          onChange={() => selection.toggle(row)}
        />
      </label>
    </td>
  );
}

export function SelectAll<Row>({
  rows,
  selection,
}: {
  rows: readonly Row[];
  selection: Selection<Row>;
}): ReactNode {
  const box = useRef<HTMLInputElement>(null);
  const chosen = rows.filter((row) => selection.has(row)).length;
  const isMixed = chosen > 0 && chosen < rows.length;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <td className="table__select">
      <label className="table__tick">
        <input
          ref={box}
          type="checkbox"
          aria-label={selection.labelOfAll}
          checked={rows.length > 0 && chosen === rows.length}
          onChange={() => selection.setAll(rows, chosen < rows.length)}
        />
      </label>
    </td>
  );
}
