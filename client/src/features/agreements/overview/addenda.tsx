import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AgreementHeadFragment, AmendableAgreementFragment } from '../../../graphql/staff.generated.js';
import { AgreementStateChip } from '../agreement-state-chip.js';
import { amendableName } from '../form/amendment-fields.js';
import './addenda.css';

/** What adds to a contract, each with its own state. */
export function Addenda({ addenda }: { addenda: AgreementHeadFragment['addenda'] }): ReactNode {
  return (
    <ul className="agreement-addenda stack">
      {addenda.map((addendum) => (
        <li key={addendum.id} className="row">
          <AgreementLink agreement={addendum} />
          <AgreementStateChip state={addendum.state} />
        </li>
      ))}
    </ul>
  );
}

export function AgreementLink({ agreement }: { agreement: AmendableAgreementFragment }): ReactNode {
  return (
    <Link className="link-alone" to="/app/agreements/$agreementId" params={{ agreementId: agreement.id }}>
      {amendableName(agreement)}
    </Link>
  );
}
