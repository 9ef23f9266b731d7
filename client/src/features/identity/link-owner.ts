import { useEffect, useState } from 'react';
import { Failure, toFailure } from '../../graphql/failure.js';
import { postJson } from '../../graphql/post-json.js';

export interface LinkOwner {
  name: string;
  email: string;
}

interface State {
  owner: LinkOwner | null;
  gone: boolean;
  failure: Failure | null;
}

const OPEN: State = { owner: null, gone: false, failure: null };

/** Whose password the link sets; asking does not spend it. */
export function useLinkOwner(token: string | null): State & { retry: () => void } {
  const [state, setState] = useState<State>(token === null ? { ...OPEN, gone: true } : OPEN);
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

async function ask(token: string): Promise<State> {
  try {
    const { status, body } = await postJson<Partial<LinkOwner>>('/session/link', { token });
    if (status === 429) return { ...OPEN, failure: new Failure('RATE_LIMITED') };
    if (status >= 400 || body === null) return { ...OPEN, gone: true };
    return { ...OPEN, owner: { name: body.name ?? '', email: body.email ?? '' } };
  } catch (thrown) {
    return { ...OPEN, failure: toFailure(thrown) };
  }
}
