import { Injectable } from '@nestjs/common';
import { clauseFindings } from '../../core/clause/findings.js';
import type { Finding } from '../../core/finding.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse, Refused, type UserErrorShape } from '../../platform/errors/user-errors.js';
import { AcceptedGaps } from './accepted-gaps.js';
import type { Agreement } from './agreement.entity.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import { clausePlace } from './clause-place.js';
import type { MoveAskInput } from './clauses.inputs.js';
import { countedClauses, type CountedClause } from './counted-clauses.js';

/** To live with a gap is no word of the negotiation alone: it goes into the register of risks, with a reason and an end. */
@Injectable()
export class AcceptedAsks {
  constructor(
    private readonly catalogue: ClauseCatalogue,
    private readonly gaps: AcceptedGaps,
  ) {}

  /** @returns the id of the risk whose acceptance is asked for */
  async accept(tx: Tx, agreement: Agreement, input: MoveAskInput): Promise<string> {
    const { reason, until } = saidIn(input);
    const all = (await countedClauses(tx, [agreement])).get(agreement.id)!;
    const counted = all.find(({ clause }) => clause.clauseId === input.clause);
    const { rule, title, severity } = this.factOf(counted);
    return this.gaps.keep(tx, {
      vendorId: agreement.vendorId,
      agreementId: agreement.id,
      clauseId: rule,
      title,
      severity,
      place: clausePlace(counted?.agreement.id ?? agreement.id, counted?.clause.documentId ?? null, rule),
      reason,
      until,
    });
  }

  /** DOMAIN section 5: what no person has confirmed counts for nothing, so nobody can live with it either. */
  private factOf(counted: CountedClause | undefined): Finding {
    if (counted?.isConfirmed !== true)
      return refuse('NOT_READY', 'state', 'Nobody has confirmed this gap yet. Review the clause first.');
    const [found] = clauseFindings([counted], this.catalogue.catalogue);
    return (
      found ??
      refuse(
        'NOT_ALLOWED',
        'state',
        'This point is no finding, so there is no risk to live with. Leave it open.',
      )
    );
  }
}

/** Of a risk of any band: who lives with a gap says why, and until when. */
function saidIn({ reason, until }: MoveAskInput): { readonly reason: string; readonly until: string } {
  const said = reason?.trim() ?? '';
  const missing = [said.length < 10 ? [WHY] : [], until == null ? [HOW_LONG] : []].flat();
  if (until == null || missing.length > 0) throw new Refused(missing);
  return { reason: said, until };
}

const WHY: UserErrorShape = {
  code: 'REQUIRED',
  path: ['reason'],
  message: 'Say in a sentence why; the next reader will ask.',
};
const HOW_LONG: UserErrorShape = {
  code: 'REQUIRED',
  path: ['until'],
  message: 'Choose the last day: a gap is accepted for a time.',
};
