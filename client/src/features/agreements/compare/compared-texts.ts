import type { KeptText } from '@core/clause/text-order.js';
import {
  type AgreementHeadFragment,
  ComparedAgreementsDocument,
  type ComparedAgreementsQuery,
} from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { amendableName } from '../form/amendment-fields.js';

/** A read text that can be held against another, by a name that tells it from the others. */
export interface ComparedText extends KeptText {
  readonly id: string;
  readonly name: string;
}

export interface ComparedTexts {
  readonly texts: readonly ComparedText[];
  /** False until the other agreements are known. */
  readonly isComplete: boolean;
}

/** The texts of an agreement, then the one that stands for each other agreement of its vendor. */
export function useComparedTexts(agreement: AgreementHeadFragment): ComparedTexts {
  const { vendor } = agreement;
  const query = useStaffQuery(['vendor', vendor.id, 'compared'], ComparedAgreementsDocument, {
    id: vendor.id,
  });
  const ownAmends = agreement.amends ?? agreement.addsTo;
  const own = agreement.documents
    .filter(({ state }) => state === 'READ')
    .map(({ id, fileName: name, uploadedAt }) => {
      const followsId = ownAmends?.id ?? null;
      return { id, name, uploadedAt, agreementId: agreement.id, followsId };
    });
  const all = query.data?.vendor.agreements ?? [];
  const others = all.filter(({ id }) => id !== agreement.id).flatMap(standingText);
  return { texts: [...own, ...others], isComplete: query.data !== undefined };
}

type OtherAgreement = ComparedAgreementsQuery['vendor']['agreements'][number];

function standingText(other: OtherAgreement): ComparedText[] {
  const { id: agreementId, amends, addsTo, currentDocument: document } = other;
  if (document == null) return [];
  const name = `${amendableName(other)}: ${document.fileName}`;
  const followsId = (amends ?? addsTo)?.id ?? null;
  return [{ id: document.id, name, uploadedAt: document.uploadedAt, agreementId, followsId }];
}
