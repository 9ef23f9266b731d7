import { Injectable } from '@nestjs/common';
import type { Adequacy } from '../../core/data-flow/adequacy.js';
import { verifiedRows } from '../../core/data-flow/adequacy-verified.js';
import { questionsOf } from '../../core/questionnaire/questionnaire.js';
import { parseQuestionnaire } from '../../core/questionnaire/parse-questionnaire.js';
import { describeAnswers } from '../../core/report/describe-answers.js';
import { methodThresholds, modelTitles } from '../../core/report/method-thresholds.js';
import type { VendorReport } from '../../core/report/model.js';
import type { ReportAgreement } from '../../core/report/model-agreement.js';
import type { ReportSubProcessors } from '../../core/report/model-sub-processors.js';
import type { Topic } from '../../core/report/model-scope.js';
import type { Language } from '../../core/report/model-terms.js';
import type { MaturityModel } from '../../core/scoring/model.js';
import type { ScoreSheet as Sheet } from '../../core/scoring/sheet.js';
import type { Tx } from '../../platform/database/tx.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { FindingWords } from '../../platform/finding-words.js';
import { reportWording } from '../../platform/pdf/report-wording.js';
import { Settings } from '../../platform/settings.js';
import { TranslatedQuestionnaires } from '../../platform/translated-questionnaires.js';
import { IntakeTemplate } from '../vendors/intake-template.js';
import { decisionOf, stopOf } from './report-decision.js';
import { ClauseCatalogue } from '../dpas/clause-catalogue.js';
import { agreementOf, clauseListOf } from './report-agreement.js';
import { gather, type ReportSource } from './report-source.js';
import { answersOf, findingsOf, recordsOf, residualOf, reviewOf } from './report-parts.js';
import { risksOf } from './report-risks.js';
import { subProcessorsOf } from './report-sub-processors.js';
import { serviceOf, tieringOf } from './report-tiering.js';

export interface ReportOrder {
  id: string;
  version: number;
  assessmentId: string;
  language: Language;
}

/** Gathers what the report says, as of today; the layout and the PDF only render it. */
@Injectable()
export class VendorReportService {
  constructor(
    private readonly intake: IntakeTemplate,
    private readonly settings: Settings,
    private readonly languages: TranslatedQuestionnaires,
    private readonly catalogue: ClauseCatalogue,
    private readonly words: FindingWords,
  ) {}

  async make(tx: Tx, order: ReportOrder): Promise<VendorReport> {
    const source = await gather(tx, order.assessmentId);
    const said = (found: string): string => this.words.in(order.language, found);
    const adequacy = await this.intake.adequacy(tx);
    const questionnaire = this.languages.in(order.language, this.intake.questionnaire);
    const model = modelOf(source);
    const sheet = source.sheet?.sheet as unknown as Sheet | undefined;
    const agreement = await agreementOf(tx, source.assessment, this.catalogue, order.language);
    const subProcessors = await subProcessorsOf(tx, source.assessment);
    return {
      ...frameOf(source, order, tx.ctx.today),
      ...modelTitles(model, this.languages.modelTexts(order.language)),
      service: serviceOf(source, questionnaire),
      decision: decisionOf(source, reportWording(order.language)),
      stop: stopOf(source),
      tiering: tieringOf(source, questionnaire, model.inherent, reportWording(order.language)),
      scoreSheet: sheet ?? null,
      residual: residualOf(source, model),
      findings: findingsOf(source, said),
      risks: risksOf(source, reportWording(order.language), said),
      riskScale: source.riskScale,
      answers: sectionsOf(source, this.languages, sheet, order.language),
      review: reviewOf(source),
      agreement,
      subProcessors,
      topicsNotAssessed: topicsLeftOut(agreement, subProcessors),
      nextReviewOn: source.vendor.nextReviewOn,
      method: {
        ...methodOf(source, model, sheet, adequacy),
        clauses: clauseListOf(agreement, this.catalogue.catalogue),
        mailCode: this.settings.mailCode,
      },
      changeLog: [],
    };
  }
}

/** A clause that nobody confirmed says nothing. */
function topicsLeftOut(
  agreement: ReportAgreement | null,
  subProcessors: ReportSubProcessors | null,
): Topic[] {
  const isSilent = agreement === null || agreement.clauses.length === 0;
  return [
    ...(isSilent ? (['agreement'] as const) : []),
    'transfers',
    ...(subProcessors === null ? (['sub_processors'] as const) : []),
    'incidents',
  ];
}

function frameOf(source: ReportSource, order: ReportOrder, today: string) {
  const { organisation, vendor, decision } = source;
  return {
    format: 'assay.vendor-report' as const,
    formatVersion: 1 as const,
    id: typedId('rpt', order.id),
    version: order.version,
    language: order.language,
    asOf: today,
    madeOn: today,
    validUntil: decision?.validUntil ?? null,
    classification: 'confidential' as const,
    preparedBy: organisation.name,
    isDemo: vendor.isDemo,
    workspace: { id: typedId('org', organisation.id), name: organisation.name },
    vendor: {
      id: typedId('vnd', vendor.id),
      name: vendor.name,
      legalName: vendor.legalName,
      country: vendor.country,
      website: vendor.website,
    },
  };
}

function sectionsOf(
  source: ReportSource,
  languages: TranslatedQuestionnaires,
  sheet: Sheet | undefined,
  language: Language,
) {
  const read = parseQuestionnaire(source.snapshot.questionnaire);
  if (!read.ok) return [];
  const states = new Map(
    sheet?.questions.map(({ id, state }) => [id, state]) ??
      questionsOf(read.questionnaire).map(({ id }) => [id, 'unanswered']),
  );
  return describeAnswers(
    languages.in(language, read.questionnaire),
    answersOf(source),
    states,
    recordsOf(source, reportWording(language)),
    reportWording(language),
  );
}

function methodOf(source: ReportSource, model: MaturityModel, sheet: Sheet | undefined, adequacy: Adequacy) {
  return {
    model: { id: model.id, version: model.version },
    questionnaire: sheet?.questionnaire ?? null,
    scorer: source.snapshot.scorerVersion,
    transferRules: adequacy.version,
    adequacyVerifiedOn: adequacy.compiled_on,
    adequacyRows: verifiedRows(adequacy),
    computedBy: 'server' as const,
    inputsDigest: source.sheet?.inputsDigest ?? null,
    thresholds: methodThresholds(model, source.assessment.tier),
  };
}

/** The model as it was when the questions were sent. */
function modelOf(source: ReportSource): MaturityModel {
  return source.snapshot.model as unknown as MaturityModel;
}
