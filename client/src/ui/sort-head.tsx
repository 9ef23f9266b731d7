import type { ReactNode } from 'react';

export interface TableSort {
  by: string;
  descending: boolean;
}

export interface SortHeadProps {
  column: { head: string; sort?: string; numeric?: boolean };
  sort: TableSort | undefined;
  onSort: ((sort: TableSort) => void) | undefined;
}

/** A column head; a button when the column can be sorted, with the order told by aria-sort. */
export function SortHead({ column, sort, onSort }: SortHeadProps): ReactNode {
  const className = column.numeric ? 'table__number' : undefined;
  if (column.sort === undefined || onSort === undefined)
    return (
      <th scope="col" className={className}>
        {column.head}
      </th>
    );
  const by = column.sort;
  const active = sort?.by === by;
  const descending = active && sort.descending;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={active ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="table__sort"
        onClick={() => onSort({ by, descending: active && !sort.descending })}
      >
        {column.head}
        <span className="table__arrow" aria-hidden="true">
          {active ? (descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  );
}
