import { Injectable, type OnModuleInit } from '@nestjs/common';
import { gapFinding } from '../../core/clause/agreement-state.js';
import { proofClass } from '../../core/clause/contract-proof.js';
import { openCriticalFindings } from '../../core/finding.js';
import type { Tx } from '../../platform/database/tx.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { ProofSources, type ProofElsewhere } from '../assessments/proof-elsewhere.js';
import { ScoringService } from '../assessments/scoring.service.js';
import { worthOf, type AgreementWorth } from './agreement-worth.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import { governingService } from './governed-services.js';

/** What confirmed clauses prove goes into the score of the services that an agreement governs. */
@Injectable()
export class RescoringService implements OnModuleInit {
  constructor(
    private readonly proof: ProofSources,
    private readonly scoring: ScoringService,
    private readonly catalogue: ClauseCatalogue,
  ) {}

  onModuleInit(): void {
    this.proof.register((tx, assessment) => this.proofFor(tx, assessment));
  }

  /** The newest finished assessment of each service is scored again; older sheets stay as they were. */
  async rescore(tx: Tx, vendorId: string): Promise<void> {
    const { tenantId } = tx.ctx;
    const done = await tx.em.find(Assessment, {
      where: { tenantId, vendorId, state: 'DONE' },
      order: { id: 'DESC' },
    });
    const newest = done.filter(
      ({ id, serviceId }) => done.find((one) => one.serviceId === serviceId)?.id === id,
    );
    for (const assessment of newest) await this.scoring.score(tx, assessment, true);
  }

  private async proofFor(tx: Tx, { vendorId, serviceId }: Assessment): Promise<ProofElsewhere> {
    const all = await worthOf(tx, vendorId, this.catalogue);
    const governing = await governingService(
      tx,
      all.each.map(({ agreement }) => agreement),
      serviceId,
    );
    const own = all.each.filter(({ agreement }) => governing.includes(agreement));
    const gap = all.gaps.find(({ subject }) => subject.id === serviceId)?.gap ?? null;
    const findings = [...own.flatMap(({ findings: each }) => each), ...gapFinding(gap)];
    return { practices: proofOf(own), criticalFindings: openCriticalFindings(findings) };
  }
}

/** Each practice once for each agreement that proves it; the score takes the best. */
function proofOf(own: readonly AgreementWorth[]): ProofElsewhere['practices'] {
  const proven = [...new Set(own.flatMap(({ practices }) => practices))];
  return Object.fromEntries(
    proven.map((id) => [
      id,
      own
        .filter(({ practices }) => practices.includes(id))
        .map(({ attested }) => ({ class: proofClass(attested.includes(id)), accepted: true })),
    ]),
  );
}
