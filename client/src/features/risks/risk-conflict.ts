import { useState } from 'react';
import type { RiskDetailFragment } from '../../graphql/staff.generated.js';
import type { UserError } from '../../graphql/user-errors.js';
import { isConflict } from '../../workspace/conflict-notice.js';

interface RiskPayload {
  risk?: RiskDetailFragment | null;
  userErrors: readonly UserError[];
}

/** What somebody else saved since the form was begun stands beside what is written in it; neither is lost. */
export function useRiskConflict(begun: RiskDetailFragment) {
  const [version, setVersion] = useState(begun.version);
  const [theirs, setTheirs] = useState<RiskDetailFragment | null>(null);

  /** Hears an answer on its way to the form. */
  function heard<P extends RiskPayload>(payload: P): P {
    setTheirs(isConflict(payload.userErrors) ? (payload.risk ?? null) : null);
    return payload;
  }

  /** Somebody has seen both versions: the next save is on top of theirs. */
  function settle(): void {
    setVersion(theirs?.version ?? version);
    setTheirs(null);
  }

  return { version, theirs, heard, settle };
}
