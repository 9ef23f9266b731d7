import { useEffect, useState } from 'react';
import { request } from '../../../graphql/request.js';
import {
  type RespondPassingPartsFragment,
  RespondPassingsDocument,
} from '../../../graphql/respond.generated.js';

export type Passing = RespondPassingPartsFragment;

/** The parts that this person gave to colleagues, as they stand on the server. */
export function usePassings() {
  const [passings, setPassings] = useState<readonly Passing[]>([]);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    request(RespondPassingsDocument, {}).then(
      (data) => setPassings(data.passings),
      () => setHasFailed(true),
    );
  }, []);
  const show = (now: readonly Passing[] | null | undefined): void => setPassings(now ?? passings);
  return { passings, hasFailed, show };
}
