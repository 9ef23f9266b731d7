import { createHash } from 'node:crypto';
import { draftRisk } from '../../core/risk/draft-risk.js';
import { proposes } from '../../core/risk/proposal-rules.js';
import type { RatedRisk } from '../../core/risk/rate.js';
import type { Severity } from '../../core/questionnaire/questionnaire.js';
import { canonical } from '../../platform/crypto/canonical.js';
import type { Finding } from './finding.entity.js';
import type { RiskSettings } from './risk-settings.entity.js';
import type { RiskStateName } from './risk.enums.js';

/** A risk that rests on a finding, as far as a proposal has to know it. */
export interface LinkedRisk {
  findingId: string;
  riskId: string;
  state: RiskStateName;
  isWithdrawn: boolean;
  judgedFacts: string | null;
  likelihood: number;
  impact: number;
}

export type Proposal =
  | { act: 'draft'; finding: Finding; rated: RatedRisk }
  | { act: 'rate'; finding: Finding; riskId: string; rated: RatedRisk }
  | { act: 'withdraw'; finding: Finding; riskId: string }
  | { act: 'nothing' };

/**
 * What the rules propose for an open finding. Whatever a person has judged stays as it is: rejected or closed, it does not
 * come back until the facts are others; open or accepted, it is theirs to rate.
 */
export function proposalFor(
  finding: Finding,
  linked: readonly LinkedRisk[],
  { proposals, scale }: RiskSettings,
): Proposal {
  const severity = finding.severity.toLowerCase() as Severity;
  const isWanted = proposes(proposals, finding.rule, severity);
  const draft = linked.find(({ state }) => state === 'DRAFT');
  if (linked.some(({ state }) => state === 'OPEN' || state === 'ACCEPTED')) return { act: 'nothing' };
  if (draft !== undefined && !isWanted) return { act: 'withdraw', finding, riskId: draft.riskId };
  if (!isWanted) return { act: 'nothing' };
  const rated = draftRisk(
    { title: finding.title, severity, rule: finding.rule },
    finding.tier,
    proposals,
    scale,
  );
  if (draft === undefined)
    return isJudged(finding, linked) ? { act: 'nothing' } : { act: 'draft', finding, rated };
  const isSame = draft.likelihood === rated.likelihood && draft.impact === rated.impact;
  return isSame ? { act: 'nothing' } : { act: 'rate', finding, riskId: draft.riskId, rated };
}

/** Digest of what the rule saw. The words of a title are part of it, without names that may change. */
export function factsOf(finding: Pick<Finding, 'rule' | 'title' | 'severity'>): string {
  const { rule, title, severity } = finding;
  return createHash('sha256').update(canonical({ rule, title, severity })).digest('hex');
}

function isJudged({ facts }: Finding, linked: readonly LinkedRisk[]): boolean {
  return linked.some(({ isWithdrawn, judgedFacts }) => !isWithdrawn && judgedFacts === facts);
}
