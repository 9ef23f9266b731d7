import { Injectable } from '@nestjs/common';
import { clauseFindings } from '../../core/clause/findings.js';
import type { Finding } from '../../core/finding.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse, Refused, type UserErrorShape } from '../../platform/errors/user-errors.js';
import { AcceptedGaps } from './accepted-gaps.js';
import type { Agreement } from './agreement.entity.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import { clausePlace } from './clause-place.js';
import { confirmedOf } from './clause-words.js';
import type { MoveAskInput } from './clauses.inputs.js';
import { currentReadings, type CurrentReading } from './current-documents.js';

/** To live with a gap is no word of the negotiation alone: it goes into the register of risks, with a reason and an end. */
@Injectable()
export class AcceptedAsks {
  constructor(
    private readonly catalogue: ClauseCatalogue,
    private readonly gaps: AcceptedGaps,
  ) {}

  /** @returns the id of the risk whose acceptance is asked for */
  async accept(tx: Tx, { id, vendorId }: Agreement, input: MoveAskInput): Promise<string> {
    const { reason, until } = saidIn(input);
    const reading = (await currentReadings(tx, [id])).get(id)!;
    const { rule, title, severity } = this.factOf(reading, input.clause);
    return this.gaps.keep(tx, {
      vendorId,
      agreementId: id,
      clauseId: rule,
      title,
      severity,
      place: clausePlace(id, reading.document?.id ?? null, rule),
      reason,
      until,
    });
  }

  /** DOMAIN section 5: what no person has confirmed counts for nothing, so nobody can live with it either. */
  private factOf({ clauses }: CurrentReading, clauseId: string): Finding {
    const clause = clauses.find((one) => one.clauseId === clauseId);
    const confirmed = clause === undefined ? null : confirmedOf(clause);
    if (confirmed === null)
      return refuse('NOT_READY', 'state', 'Nobody has confirmed this gap yet. Review the clause first.');
    const [found] = clauseFindings([confirmed], this.catalogue.catalogue);
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
