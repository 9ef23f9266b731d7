import { useEffect, useState } from 'react';
import { Failure, toFailure } from '../../graphql/failure.js';
import { postJson } from '../../graphql/post-json.js';
import { endOfAccess } from './access-ended.js';

export interface LinkOwner {
  name: string;
  email: string;
}

export interface LinkState {
  owner: LinkOwner | null;
  gone: boolean;
  /** The last day of the person, when it is over. */
  endedOn: string | null;
  failure: Failure | null;
}

type Answer = Partial<LinkOwner> & { accessUntil?: string | null };

const OPEN: LinkState = { owner: null, gone: false, endedOn: null, failure: null };

/** Whose password the link sets; asking does not spend it. */
export function useLinkOwner(token: string | null): LinkState & { retry: () => void } {
  const [state, setState] = useState<LinkState>(token === null ? { ...OPEN, gone: true } : OPEN);
  useEffect(() => {
    if (token === null) return undefined;
    let here = true;
    void ask(token).then((answer) => here && setState(answer));
    return () => {
      here = false;
    };
  }, [token]);
  return { ...state, retry: () => void (token !== null && ask(token).then(setState)) };
}

async function ask(token: string): Promise<LinkState> {
  try {
    const { status, body } = await postJson<Answer>('/session/link', { token });
    const endedOn = endOfAccess(status, body);
    if (endedOn !== null) return { ...OPEN, endedOn };
    if (status === 429) return { ...OPEN, failure: new Failure('RATE_LIMITED') };
    if (status >= 400 || body === null) return { ...OPEN, gone: true };
    return { ...OPEN, owner: { name: body.name ?? '', email: body.email ?? '' } };
  } catch (thrown) {
    return { ...OPEN, failure: toFailure(thrown) };
  }
}
