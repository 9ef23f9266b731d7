import type { Answers } from '../questionnaire/answer.js';
import type { Tier } from '../questionnaire/questionnaire.js';
import type { Compiled } from '../scoring/compile.js';
import { scoreSheet } from '../scoring/score.js';
import type { DomainFigure, PracticeFigure } from '../scoring/sheet.js';
import type { Trace } from '../scoring/trace.js';
import type { MapCheck } from './check-map.js';
import { mapAnswer, mapShares, type MapShare } from './map-answers.js';

/** A map in the terms of the maturity model. */
export interface MapScore {
  readonly shares: readonly MapShare[];
  /** Only domains the map says something about. */
  readonly domains: readonly DomainFigure[];
  readonly practices: readonly PracticeFigure[];
  readonly trace: Trace | null;
}

/** The class of proof a map is: a document that we have read ourselves (DOMAIN formula 3). */
const READ_BY_US = { class: 'documented', expired: false, scope_mismatch: false, accepted: true } as const;

/**
 * The score of a map: its shares answer twelve questions, which the same scorer as any questionnaire turns into
 * levels with a trace. A map proves nothing about what it cannot show, so no domain is complete by a map alone.
 * @param compiled templates/data-flows/map-questions.json with the model of the workspace
 */
export function scoreMap(check: MapCheck, compiled: Compiled, tier: Tier): MapScore {
  const shares = mapShares(check);
  const answers: Answers = Object.fromEntries(
    shares.map((share) => {
      const answer = mapAnswer(share);
      return [share.question, answer === null ? { na: 'approved' as const } : { value: answer }];
    }),
  );
  const context = {
    tier,
    has_transfer: true,
    ai_in_use: true,
    vendor_role: 'controller',
    laws: ['gdpr'],
    sensitivity: 3,
  } as const;
  const asked = new Set(compiled.questions.map(({ question }) => question.practice ?? ''));
  const practices = Object.fromEntries([...asked].map((id) => [id, { evidence: [READ_BY_US] }]));
  const scored = scoreSheet(
    compiled,
    { assessed_on: check.graph.map.date, context, answers, practices },
    { trace: true },
  );
  if (!scored.ok) throw new Error(`our own questions do not fit: ${JSON.stringify(scored.problems)}`);
  const { domains, practices: figures, trace } = scored.sheet;
  const told = figures.filter(({ id }) => asked.has(id));
  const named = new Set(told.map(({ domain }) => domain));
  return { shares, domains: domains.filter(({ id }) => named.has(id)), practices: told, trace };
}
