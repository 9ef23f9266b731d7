import { Injectable } from '@nestjs/common';
import type { Severity } from '../../core/questionnaire/questionnaire.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Day } from '../../platform/tenancy/context.js';

/** A gap of an agreement that somebody wants to live with, for a time. */
export interface AcceptedGap {
  readonly vendorId: string;
  readonly agreementId: string;
  readonly clauseId: string;
  /** What is wrong, in the words of the rule. */
  readonly title: string;
  readonly severity: Severity;
  readonly place: string;
  readonly reason: string;
  readonly until: Day;
}

type Register = (tx: Tx, gap: AcceptedGap) => Promise<string>;

/** The register of risks stands to the right of agreements: it says here that it keeps what somebody lives with. */
@Injectable()
export class AcceptedGaps {
  private register: Register | undefined;

  keptBy(register: Register): void {
    this.register = register;
  }

  /** @returns the id of the risk whose acceptance is asked for */
  keep(tx: Tx, gap: AcceptedGap): Promise<string> {
    if (this.register === undefined) throw new Error('no register of risks keeps what somebody lives with');
    return this.register(tx, gap);
  }
}
