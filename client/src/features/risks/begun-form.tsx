import { Fragment, type ReactNode, useState } from 'react';
import type { RiskDetailFragment } from '../../graphql/staff.generated.js';

interface BegunFormProps {
  risk: RiskDetailFragment;
  /** `touch`: something was changed by a button; `release`: it is saved or given up. */
  children: (begun: RiskDetailFragment, touch: () => void, release: () => void) => ReactNode;
}

/** A form follows what is saved until somebody writes in it; from then on it stays as it was begun. */
export function BegunForm({ risk, children }: BegunFormProps): ReactNode {
  const [begun, setBegun] = useState(risk);
  const [isTouched, setTouched] = useState(false);
  if (!isTouched && begun.version !== risk.version) setBegun(risk);
  const touch = (): void => setTouched(true);
  return (
    <div className="stack" onChange={touch}>
      <Fragment key={begun.version}>{children(begun, touch, () => setTouched(false))}</Fragment>
    </div>
  );
}
