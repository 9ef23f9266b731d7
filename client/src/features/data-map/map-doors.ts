import type { MapEdit } from '@core/data-flow/edit-map.js';
import { sendTo } from '../../graphql/plain-doors.js';
import { request } from '../../graphql/request.js';
import { EditDataMapDocument } from '../../graphql/staff.generated.js';

/** What the server read otherwise than written, or left out, with its place in what was sent. */
export interface MapNote {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly where: string | null;
}

/** The answer to a map or an edit that was sent. */
export interface MapAnswer {
  readonly map: { readonly id: string; readonly version: number } | null;
  readonly notes: readonly MapNote[];
  readonly undo: MapEdit | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly path: readonly string[];
    readonly message: string;
  }[];
}

/** A query takes 64 KiB of variables (TRUST T10); some of it is not the edit. */
const LARGE = 60_000;

/** The version an edit was made on, and those made here since that it takes into account. */
export interface EditBase {
  readonly base: number;
  readonly own: readonly number[];
}

export async function sendEdit(id: string, { base, own }: EditBase, edit: MapEdit): Promise<MapAnswer> {
  const json = JSON.stringify(edit);
  if (new Blob([json]).size > LARGE)
    return sendFile(`/maps/${id}/edit`, { expectedVersion: String(base), ownVersions: own.join(',') }, json);
  const input = { id, expectedVersion: base, ownVersions: [...own], edit };
  const { editDataMap } = await request(EditDataMapDocument, { input });
  const { map, notes, undo, userErrors } = editDataMap;
  return {
    map: map ?? null,
    notes: (notes ?? []) as MapNote[],
    undo: (undo ?? null) as MapEdit | null,
    userErrors,
  };
}

/** A map of a file, whatever its size. */
export function sendMap(name: string, json: string): Promise<MapAnswer> {
  return sendFile('/maps/file', { name }, json);
}

async function sendFile(
  path: string,
  texts: Readonly<Record<string, string>>,
  json: string,
): Promise<MapAnswer> {
  const form = new FormData();
  for (const [key, text] of Object.entries(texts)) form.append(key, text);
  form.append('file', new Blob([json], { type: 'application/json' }), 'map.json');
  const answer = (await (await sendTo(path, form)).json()) as Partial<MapAnswer>;
  return { map: null, notes: [], undo: null, userErrors: [], ...answer };
}
