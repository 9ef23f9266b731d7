import { problem, type Problem } from '../problem.js';
import type { Answers } from '../questionnaire/answer.js';
import type { Questionnaire } from '../questionnaire/questionnaire.js';
import type { Mechanism } from '../vocabulary.js';
import { isHome } from './adequacy.js';
import { basisOf } from './assessment-basis.js';
import type { FlowMap } from './flow-map.js';
import { inputOf, type TransferLaw } from './flow-transfer.js';
import type { LinkedFlow } from './map-graph.js';
import { tiaProblems, type TransferAssessment } from './transfer-assessment.js';
import { transferStatus } from './transfer.js';

/** The transfer that is assessed, and what it is judged by. */
export interface AssessedTransfer {
  readonly link: LinkedFlow;
  readonly map: FlowMap;
  readonly law: TransferLaw;
}

/**
 * Every fault of an assessment at once: those of its answers, and answers that speak of another transfer. What is
 * said of places and instrument decides what else is asked, so both have to be those of the flow.
 */
export function assessmentProblems(
  questionnaire: Questionnaire,
  assessment: TransferAssessment,
  transfer: AssessedTransfer,
): readonly Problem[] {
  return [
    ...tiaProblems(questionnaire, assessment),
    ...placeFaults(assessment.answers, transfer),
    ...instrumentFaults(assessment.answers, transfer),
  ];
}

/** The answer that names the instrument of a flow; one that no longer stands carries nothing. */
export const INSTRUMENT_OF: Readonly<Record<Mechanism, string>> = {
  none: 'none',
  scc2021: 'scc',
  scc_old: 'none',
  uk_idta: 'uk_idta',
  uk_addendum: 'uk_add',
  bcr: 'bcr',
  adhoc: 'adhoc',
  derogation: 'derog',
  privacy_shield: 'none',
  safe_harbor: 'none',
  dpf: 'dpf',
  adequacy: 'adequacy',
};

/** Answers that say that an adequacy decision, or a listing under one, carries the transfer. */
const BY_DECISION: readonly unknown[] = ['adequacy', 'dpf'];

function placeFaults(answers: Answers, { link, map, law }: AssessedTransfer): readonly Problem[] {
  const value = answers['T-02']?.value;
  const named: readonly unknown[] = Array.isArray(value) ? value : [];
  if (named.length === 0 || abroad(link, map, law).every((country) => named.includes(country))) return [];
  const message = 'The recipient has the data in a country that is not among these.';
  return [problem('PLACE_NOT_ASSESSED', '/answers/T-02', message, 'Name every country the data goes to.')];
}

function instrumentFaults(answers: Answers, transfer: AssessedTransfer): readonly Problem[] {
  const said = answers['T-06']?.value;
  if (typeof said !== 'string' || said === INSTRUMENT_OF[transfer.link.flow.mechanism ?? 'none']) return [];
  if (!BY_DECISION.includes(said)) return [otherInstrument()];
  return isCovered(transfer) ? [] : [notCovered()];
}

/** Places where the data is not at home under every law of the map. */
function abroad(link: LinkedFlow, { regimes }: FlowMap, { adequacy }: TransferLaw): readonly string[] {
  const { countries } = basisOf(link);
  return countries.filter((country) => regimes.some((regime) => !isHome(regime, country, adequacy)));
}

/** Whether adequacy decisions cover every place, under every law of the map, on its day. */
function isCovered({ link, map, law }: AssessedTransfer): boolean {
  const input = inputOf(link, map, law);
  const places = abroad(link, map, law);
  const statuses = map.regimes.flatMap((exporter_regime) =>
    places.map((recipient_country) => {
      const one = { ...input, exporter_regime, recipient_country };
      return transferStatus(one, law.adequacy, law.logic).status;
    }),
  );
  return statuses.every((status) => status === 'ok_adequacy' || status === 'not_restricted');
}

function otherInstrument(): Problem {
  const message = 'The flow rests on another instrument.';
  const remedy = 'Name the one that stands on the flow, or change it there first.';
  return problem('OTHER_INSTRUMENT', '/answers/T-06', message, remedy);
}

function notCovered(): Problem {
  const message = 'No adequacy decision in force covers every place of the recipient.';
  return problem('NOT_COVERED', '/answers/T-06', message, 'Name the instrument that stands on the flow.');
}
