import { type ReactNode, useId } from 'react';
import { SelectAll, type Selection, SelectRow } from './row-selection.js';
import { SortHead, type TableSort } from './sort-head.js';
import './data-table.css';

export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** The API's sort field; left out: not sortable. */
  sort?: string;
  numeric?: boolean;
  /** The column that names the row; its cells become row headers. */
  names?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table shows, in words: "12 vendors". */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: TableSort;
  onSort?: (sort: TableSort) => void;
  /** While the next page loads, the old rows stay, paler. */
  loading?: boolean;
  selection?: Selection<Row>;
  /** Key of the row whose details stand beside the table. */
  openRow?: string | undefined;
  /** On a phone each row is a card: for tables of few columns whose words are to be read, not compared. */
  cards?: boolean;
}

/** Rows and columns as a real table; it scrolls inside itself, so the page never scrolls sideways. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const captionId = useId();
  return (
    <section className="table-scroll" aria-labelledby={captionId} {...SCROLLED_BY_KEYS}>
      <table className={classOf(props)} aria-busy={props.loading || undefined}>
        <caption id={captionId}>
          <span className={props.captionHidden ? 'visually-hidden' : undefined}>{props.caption}</span>
        </caption>
        <thead>
          <tr>
            {props.selection && <SelectAll rows={props.rows} selection={props.selection} />}
            {props.columns.map((column) => (
              <SortHead key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr
              key={props.rowKey(row)}
              data-row={props.rowKey(row)}
              className={props.openRow === props.rowKey(row) ? 'table__row--open' : undefined}
            >
              {props.selection && <SelectRow row={row} selection={props.selection} />}
              {props.columns.map((column) => cellOf(column, row))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whoever has no mouse scrolls the region with the arrow keys, so it can take the focus (WCAG 2.1.1). */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

function classOf({
  loading = false,
  cards = false,
}: Pick<DataTableProps<never>, 'loading' | 'cards'>): string {
  return ['table', loading && 'table--loading', cards && 'table--cards'].filter(Boolean).join(' ');
}

/** No component of its own: a table of a large map has ten thousand cells. */
function cellOf<Row>(column: Column<Row>, row: Row): ReactNode {
  const className = column.numeric ? 'table__number' : undefined;
  if (column.names)
    return (
      <th key={column.key} scope="row">
        {column.cell(row)}
      </th>
    );
  return (
    <td key={column.key} className={className} data-head={column.head}>
      {column.cell(row)}
    </td>
  );
}
