import { Injectable } from '@nestjs/common';
import type { Evidence } from '../../core/questionnaire/answer.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Assessment } from './assessment.entity.js';

/** What another feature holds about the vendor of an assessment. */
export interface ProofElsewhere {
  /** Proof by practice: a clause in the agreement signed with us, a drill (DOMAIN formula 3). */
  readonly practices: Readonly<Record<string, readonly Evidence[]>>;
  /** Open critical findings that stand elsewhere; they set the floors of the residual risk (DOMAIN formula 12). */
  readonly criticalFindings: number;
}

export const NO_PROOF: ProofElsewhere = { practices: {}, criticalFindings: 0 };

type ProofSource = (tx: Tx, assessment: Assessment) => Promise<ProofElsewhere>;

/** Features to the right register here what they can prove; assessments never learn what an agreement is. */
@Injectable()
export class ProofSources {
  private readonly sources: ProofSource[] = [];

  register(source: ProofSource): void {
    this.sources.push(source);
  }

  async of(tx: Tx, assessment: Assessment): Promise<ProofElsewhere> {
    let all = NO_PROOF;
    for (const source of this.sources) all = joined(all, await source(tx, assessment));
    return all;
  }
}

function joined(one: ProofElsewhere, other: ProofElsewhere): ProofElsewhere {
  const ids = new Set([...Object.keys(one.practices), ...Object.keys(other.practices)]);
  const practices = [...ids].map(
    (id) => [id, [...(one.practices[id] ?? []), ...(other.practices[id] ?? [])]] as const,
  );
  return {
    practices: Object.fromEntries(practices),
    criticalFindings: one.criticalFindings + other.criticalFindings,
  };
}
