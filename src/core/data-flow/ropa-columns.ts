import type { Problem } from '../problem.js';
import { flag, list, object, text } from '../shape.js';

/** A column of a record of processing; the law it stands in and whether the law asks for it are data. */
export interface RopaColumn {
  readonly id: string;
  readonly title: string;
  readonly law: string;
  readonly legally_required: boolean;
}

export interface RopaColumns {
  /** Art. 30(1) */
  readonly controller: readonly RopaColumn[];
  /** Art. 30(2) */
  readonly processor: readonly RopaColumn[];
}

export type ParsedRopaColumns =
  | { readonly ok: true; readonly columns: RopaColumns }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads `ropa_columns` of templates/data-flows/dataflow-rules.json. */
export function parseRopaColumns(json: unknown): ParsedRopaColumns {
  const problems = fileShape(json, '');
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, columns: (json as { readonly ropa_columns: RopaColumns }).ropa_columns };
}

const columns = list(
  object({
    required: {
      id: text(/\S/, 'purposes'),
      title: text(/\S/, 'Purposes'),
      law: text(),
      legally_required: flag,
    },
    open: true,
  }),
);

const fileShape = object({
  required: { ropa_columns: object({ required: { controller: columns, processor: columns } }) },
  open: true,
});
