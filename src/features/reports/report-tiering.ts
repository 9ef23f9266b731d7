import type { AnswerValue, Answers } from '../../core/questionnaire/answer.js';
import { questionsOf, type Questionnaire } from '../../core/questionnaire/questionnaire.js';
import type { ReportService, ReportTiering } from '../../core/report/model-scope.js';
import type { Wording } from '../../core/report/wording.js';
import { CONTEXT_SOURCES } from '../../core/tiering/context.js';
import type { FactorBecause } from '../../core/tiering/factors.js';
import type { RatedInherent } from '../../core/tiering/rate-inherent.js';
import type { InherentSettings } from '../../core/scoring/model.js';
import { FACTORS } from '../../core/vocabulary.js';
import { storedAnswer } from '../assessments/stored-answer.js';
import { dayOf } from './report-day.js';
import type { ReportSource } from './report-source.js';

/** Tier and its reasons in the words of the intake's own choices; null while the service is not rated. */
export function tieringOf(
  source: ReportSource,
  intake: Questionnaire,
  settings: InherentSettings,
  wording: Wording,
): ReportTiering | null {
  const { intakeRecordedAt } = source.service;
  const rating = source.service.inherent as unknown as RatedInherent | null;
  if (rating === null || rating.state !== 'rated') return null;
  return {
    tier: rating.tier,
    tierByScore: rating.tier_by_score,
    inherent: rating.inherent,
    inherentEffective: rating.inherent_effective,
    band: rating.band,
    factors: FACTORS.map((factor) => ({
      factor,
      value: rating.factors[factor].value,
      weight: settings.weights[factor],
      because: reasonOf(intake, rating.factors[factor].because, wording),
    })),
    tripwires: rating.tripwires.map((wire) => ({ code: wire.id, tier: wire.tier, because: null })),
    assessedOn: intakeRecordedAt === null ? null : dayOf(source, intakeRecordedAt),
    assessedBy: null,
  };
}

/** Places by their names, choices by their labels; a count of nothing is a reason of its own, not a missing one. */
function reasonOf(intake: Questionnaire, because: FactorBecause, wording: Wording): string | null {
  const { code, question, answers } = because;
  if (code === 'COUNT' && answers.length === 0) return wording.say('factor.none_apply');
  if (!code.startsWith('GEOGRAPHY_')) return labelsOf(intake, question, answers).join(', ') || null;
  const places = wording.list(answers.map((place) => placeName(place, wording)));
  const kind = `factor.${code.toLowerCase()}`;
  return wording.knows(kind) ? wording.say(kind, { places }) : places;
}

function placeName(place: string, wording: Wording): string {
  return place === 'unknown' ? wording.say('place.unknown') : wording.country(place);
}

/** Which question of the intake tells what the service is for. */
const PURPOSE = 'I-01';

/** The service as its intake describes it, and the vendor's role in the vendor's own words where it gave them. */
export function serviceOf(source: ReportSource, intake: Questionnaire): ReportService {
  const answers = (source.service.intakeAnswers ?? {}) as Answers;
  const labels = (find: (question: { factor?: string | null; dataflow?: string }) => boolean) => {
    const question = questionsOf(intake).find(find);
    return question === undefined ? [] : labelsOf(intake, question.id, textsOf(answers[question.id]?.value));
  };
  const owner = source.vendor.ownerId === null ? undefined : source.people.get(source.vendor.ownerId);
  return {
    id: `svc_${source.service.id}`,
    name: source.service.name,
    purpose: source.service.description ?? textsOf(answers[PURPOSE]?.value)[0] ?? null,
    vendorRole: roleOf(source),
    dataKinds: labels((question) => question.factor === 'sensitivity'),
    people: labels((question) => question.dataflow === 'data_subjects'),
    countries: labels((question) => question.dataflow === 'locations'),
    owner: owner?.name ?? null,
  };
}

function roleOf(source: ReportSource): string | null {
  const said = source.answers.find(({ questionId }) => questionId === CONTEXT_SOURCES.role);
  const value = said === undefined ? undefined : storedAnswer(said).value;
  if (typeof value === 'string' && value !== '') return value;
  return (source.assessment.context['vendor_role'] as string | undefined) ?? null;
}

function labelsOf(intake: Questionnaire, questionId: string, values: readonly string[]): string[] {
  const question = questionsOf(intake).find(({ id }) => id === questionId);
  return values.map((value) => question?.choices?.find(({ id }) => id === value)?.label ?? value);
}

function textsOf(value: AnswerValue | null | undefined): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
