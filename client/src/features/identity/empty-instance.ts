import { useEffect, useState } from 'react';
import { postJson } from '../../graphql/post-json.js';

interface SessionState {
  isSignedIn: boolean;
  isEmptyInstance: boolean;
}

/** True on an instance nobody has set up yet; then signing in cannot work, and the page says what can. */
export function useEmptyInstance(): boolean {
  const [isEmpty, setEmpty] = useState(false);
  useEffect(() => {
    let here = true;
    postJson<SessionState>('/session/state', undefined, 'GET')
      .then(({ body }) => here && setEmpty(body?.isEmptyInstance === true))
      // The form below says what is wrong once it is used.
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, []);
  return isEmpty;
}
