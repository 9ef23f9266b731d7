import { postJson } from '../../../graphql/post-json.js';
import { forgetFragmentToken } from '../../../ui/fragment-token.js';
import { type DeadLink, deadLink, type Refusal } from './link.js';

export type TypedCode =
  | { kind: 'open' }
  | { kind: 'wrong'; triesLeft: number }
  | { kind: 'expired' }
  | { kind: 'dead'; dead: DeadLink };

/** The eight digits without the spaces somebody put between them; null for anything else. */
export function readCode(typed: string): string | null {
  const digits = typed.replaceAll(/\s/g, '');
  return /^\d{8}$/.test(digits) ? digits : null;
}

/** Exchanges link and code for the session cookie. */
export async function typeCode(token: string, code: string): Promise<TypedCode> {
  const { status, body } = await postJson<Refusal & { triesLeft?: number }>('/respond/code', {
    token,
    code,
    isAuthorised: true,
  });
  if (body?.code === 'CODE_WRONG') return { kind: 'wrong', triesLeft: body.triesLeft ?? 0 };
  if (body?.code === 'CODE_EXPIRED') return { kind: 'expired' };
  if (status !== 204) return { kind: 'dead', dead: deadLink(status, body) };
  forgetFragmentToken();
  return { kind: 'open' };
}
