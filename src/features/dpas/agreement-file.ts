import { problem, type Problem } from '../../core/problem.js';
import { readApart } from '../../platform/intake/apart/read-apart.js';
import { decodeText } from '../../platform/intake/decode-text.js';
import { Unreadable } from '../../platform/intake/unreadable.js';

/** What an agreement may come as, and the type it is served under: a page of the web as text, never as a page. */
export const AGREEMENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const;
export type AgreementFileKind = keyof typeof AGREEMENT_TYPES;

const ENDINGS: Readonly<Record<string, AgreementFileKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  htm: 'html',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
};

/** The kind a name promises; null when that is none in which an agreement is read. */
export function agreementKind(name: string): AgreementFileKind | null {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return ENDINGS[ending] ?? null;
}

/** Looks through a whole file, apart, before a reader opens it (TRUST T11). Null: it may be read. */
export async function agreementFault(bytes: Uint8Array, name: string): Promise<Problem | null> {
  const kind = agreementKind(name);
  if (kind === 'html' || kind === 'md') return textFault(bytes);
  const found = await readApart('upload', bytes, { name });
  return found.ok ? null : found.problem;
}

/** Pages of the web and Markdown are only ever read as text here, so text is all they must be. */
function textFault(bytes: Uint8Array): Problem | null {
  if (bytes.length === 0)
    return problem('EMPTY', null, 'The file is empty.', 'Choose the file with its content.');
  try {
    decodeText(bytes);
    return null;
  } catch (error) {
    if (error instanceof Unreadable) return { ...error.fault, code: 'WRONG_TYPE' };
    throw error;
  }
}
