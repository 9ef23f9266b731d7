import { Failure } from '../../graphql/failure.js';
import { request } from '../../graphql/request.js';
import { OpenEvidenceDocument } from '../../graphql/staff.generated.js';
import { type OpenPdf, openPdf } from '../../ui/pdf-drawing.js';

/** The way to a document holds for a minute and one use; or why there is none, in words. */
export type WayToEvidence =
  | { readonly href: string; readonly problem: null }
  | { readonly href: null; readonly problem: string };

export async function wayToEvidence(evidenceId: string): Promise<WayToEvidence> {
  const { openEvidence } = await request(OpenEvidenceDocument, { input: { evidenceId } });
  const { href, userErrors } = openEvidence;
  return href == null ? { href: null, problem: userErrors[0]?.message ?? '' } : { href, problem: null };
}

/** A document made ready to look at. */
export type Preview =
  | { readonly kind: 'pdf'; readonly pdf: OpenPdf }
  | { readonly kind: 'picture'; readonly picture: ImageBitmap }
  | { readonly kind: 'text'; readonly text: string; readonly isWhole: boolean }
  | { readonly kind: 'refused'; readonly problem: string };

/** Null: a browser shows no such file, so it is only handed over. */
export function previewKind(mediaType: string): 'pdf' | 'picture' | 'text' | null {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'image/png' || mediaType === 'image/jpeg') return 'picture';
  return mediaType.startsWith('text/') || mediaType.startsWith('application/json') ? 'text' : null;
}

/** Characters of a text; nobody reads more beside an answer. */
const MOST = 20_000;

/** Fetches and opens a document here; nothing in it is executed. */
export async function previewOf(evidenceId: string): Promise<Preview> {
  const { href, problem } = await wayToEvidence(evidenceId);
  if (href === null) return { kind: 'refused', problem };
  const response = await fetch(href).catch(() => null);
  if (response === null) throw new Failure('OFFLINE');
  if (!response.ok) throw new Failure('NOT_FOUND');
  const kind = previewKind(response.headers.get('content-type') ?? '');
  if (kind === 'pdf') return { kind, pdf: await openPdf(new Uint8Array(await response.arrayBuffer())) };
  if (kind === 'picture') return { kind, picture: await createImageBitmap(await response.blob()) };
  const text = await response.text();
  return { kind: 'text', text: text.slice(0, MOST), isWhole: text.length <= MOST };
}
