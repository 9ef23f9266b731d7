import type { RiskScale } from '../../core/risk/scale.js';
import type { TenantOwned } from '../../platform/database/tenant-owned.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { AnswerReview } from '../assessments/answer-review.entity.js';
import { AssessmentSnapshot } from '../assessments/assessment-snapshot.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { Attestation } from '../assessments/attestation.entity.js';
import { DecisionAdvice } from '../assessments/decision-advice.entity.js';
import { DecisionCondition } from '../assessments/decision-condition.entity.js';
import { DecisionProposal } from '../assessments/decision-proposal.entity.js';
import { VendorStop } from '../assessments/decision-stop.entity.js';
import { Decision } from '../assessments/decision.entity.js';
import type { Evidence } from '../assessments/evidence.entity.js';
import { documentsOf } from '../assessments/expired-proof.js';
import { sentAnswers, sentDocuments, type SentAnswer } from '../assessments/sent-answers.js';
import { ScoreSheet } from '../assessments/score-sheet.entity.js';
import { Organisation } from '../identity/organisation.entity.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { Person } from '../identity/person.entity.js';
import { Finding } from '../risks/finding.entity.js';
import { RiskFinding } from '../risks/risk-finding.entity.js';
import { RiskMeasure } from '../risks/risk-measure.entity.js';
import { Risk } from '../risks/risk.entity.js';
import { settingsOf } from '../risks/settings-of.js';
import { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { In, IsNull, type EntityTarget, type FindOptionsWhere } from 'typeorm';

/** Everything a report is made of, as it stands in one snapshot of the database. */
export interface ReportSource {
  organisation: Organisation;
  assessment: Assessment;
  snapshot: AssessmentSnapshot;
  vendor: Vendor;
  service: Service;
  answers: SentAnswer[];
  reviews: AnswerReview[];
  documents: Evidence[];
  attestation: Attestation | null;
  sheet: ScoreSheet | null;
  decision: Decision | null;
  proposal: DecisionProposal | null;
  advice: DecisionAdvice | null;
  conditions: DecisionCondition[];
  stop: VendorStop | null;
  findings: Finding[];
  risks: Risk[];
  measures: RiskMeasure[];
  riskScale: RiskScale;
  people: ReadonlyMap<string, Person>;
  groups: ReadonlyMap<string, PeopleGroup>;
}

export async function gather(tx: Tx, assessmentId: string): Promise<ReportSource> {
  const { tenantId } = tx.ctx;
  const assessment = await tx.em.findOneBy(Assessment, { tenantId, id: assessmentId });
  if (assessment === null) throw notFound();
  const of = { tenantId, assessmentId };
  const latest = <E>(entity: new () => E, at: string) =>
    tx.em.findOne(entity as never, {
      where: of as never,
      order: { [at]: 'DESC', id: 'DESC' } as never,
    }) as Promise<E | null>;
  const people = await tx.em.findBy(Person, { tenantId });
  const groups = await tx.em.findBy(PeopleGroup, { tenantId });
  const findings = await tx.em.find(Finding, {
    where: [
      { tenantId, sourceId: assessmentId },
      { tenantId, vendorId: assessment.vendorId, source: 'dpa', isOpen: true },
    ],
    order: { severity: 'ASC', rule: 'ASC' },
  });
  const risks = await risksAbout(tx, assessment, findings);
  return {
    organisation: await tx.em.findOneByOrFail(Organisation, { id: tenantId }),
    assessment,
    snapshot: await tx.em.findOneByOrFail(AssessmentSnapshot, of),
    vendor: await tx.em.findOneByOrFail(Vendor, { tenantId, id: assessment.vendorId }),
    service: await tx.em.findOneByOrFail(Service, { tenantId, id: assessment.serviceId }),
    answers: await sentAnswers(tx, assessment),
    reviews: await tx.em.findBy(AnswerReview, of),
    documents: (await documentsOf(tx, assessmentId)).filter(await sentDocuments(tx, [assessment])),
    attestation: await latest(Attestation, 'at'),
    sheet: await latest(ScoreSheet, 'computedAt'),
    ...(await decided(tx, assessment)),
    findings,
    risks,
    measures: await tx.em.find(RiskMeasure, {
      where: { tenantId, riskId: In(risks.map(({ id }) => id)) },
      order: { place: 'ASC' },
    }),
    riskScale: (await settingsOf(tx)).scale,
    people: new Map(people.map((person) => [person.id, person])),
    groups: new Map(groups.map((group) => [group.id, group])),
  };
}

type Decided = Pick<ReportSource, 'decision' | 'proposal' | 'advice' | 'conditions' | 'stop'>;

async function decided(tx: Tx, { tenantId, id: assessmentId, vendorId }: Assessment): Promise<Decided> {
  const where = { tenantId, assessmentId };
  const decision = await tx.em.findOne(Decision, { where, order: { decidedAt: 'DESC', id: 'DESC' } });
  const { proposalId = null, adviceId = null } = decision ?? {};
  const one = <E extends TenantOwned>(entity: EntityTarget<E>, id: string | null) =>
    id === null ? null : tx.em.findOneBy(entity, { tenantId, id } as FindOptionsWhere<E>);
  return {
    decision,
    proposal: await one(DecisionProposal, proposalId),
    advice: await one(DecisionAdvice, adviceId),
    conditions:
      decision === null
        ? []
        : await tx.em.find(DecisionCondition, {
            where: { tenantId, decisionId: decision.id },
            order: { number: 'ASC' },
          }),
    stop: await tx.em.findOneBy(VendorStop, { tenantId, vendorId, liftedAt: IsNull() }),
  };
}

/** Risks that the findings of the assessment feed, and those of the vendor that people keep for this service or for all. */
async function risksAbout(tx: Tx, { vendorId, serviceId }: Assessment, findings: Finding[]): Promise<Risk[]> {
  const { tenantId } = tx.ctx;
  const findingId = In(findings.map((finding) => finding.id));
  const links = await tx.em.findBy(RiskFinding, { tenantId, findingId });
  const kept = { tenantId, vendorId, state: In(['OPEN', 'ACCEPTED']) };
  return tx.em.find(Risk, {
    where: [
      { tenantId, id: In(links.map((link) => link.riskId)) },
      { ...kept, serviceId },
      { ...kept, serviceId: IsNull() },
    ],
    order: { score: 'DESC', impact: 'DESC', id: 'ASC' },
  });
}
