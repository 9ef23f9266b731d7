import { canary } from './factories-canary.js';

/**
 * One entry an object type of either schema: in which of its texts a canary stands, and why there is none in
 * the others. `tenancy.spec.ts` holds this list against the schemas, so a new type or field stops the run
 * until somebody has said here what it may leak; `factories-plant.ts` puts the rows there.
 */
export interface Factory {
  readonly canaries: readonly string[];
  /** Texts that hold nothing a person wrote, each with the reason. */
  readonly computed?: Readonly<Record<string, string>>;
}

const NUMBER = 'a number as text';
const WORDS = 'words of the program';
const CATALOGUE = 'the clause catalogue, the same in every workspace';
const TEMPLATE = 'the same template in every workspace';
const CURSOR = 'sort key and id of a row; the ids are watched themselves';
const WRAPPER: Factory = { canaries: [] };
const EDGE: Factory = { canaries: [], computed: { cursor: CURSOR } };

export const FACTORIES: Readonly<Record<string, Factory>> = {
  UserError: { canaries: [], computed: { path: WORDS, message: WORDS } },
  PageInfo: { canaries: [], computed: { endCursor: CURSOR } },
  Viewer: { canaries: [], computed: { may: WORDS, readsTo: WORDS } },
  Workspace: {
    canaries: ['name'],
    computed: { homeArea: WORDS, laws: WORDS, timeZone: WORDS, language: WORDS },
  },
  Person: { canaries: ['name', 'email'] },
  Vendor: {
    canaries: [
      'name',
      'legalName',
      'website',
      'notes',
      'externalId',
      'categories',
      'certifications',
      'dpaUrl',
      'subprocessorsUrl',
    ],
    computed: { inherentRisk: NUMBER },
  },
  SavedView: { canaries: ['name', 'search'] },
  VendorTwins: WRAPPER,
  VendorEdge: EDGE,
  VendorConnection: WRAPPER,
  Contact: { canaries: ['name', 'email', 'title'] },
  Service: {
    canaries: ['name', 'description', 'intakeAnswers', 'inherent'],
    computed: {
      intakeQuestionnaire: TEMPLATE,
      inherentRisk: NUMBER,
      ratedToday: 'made by core from the planted answers',
    },
  },
  Questionnaire: { canaries: ['key', 'revision', 'title', 'language', 'questionsByTier', 'body'] },
  Assessment: {
    canaries: [
      'language',
      'note',
      'questionnaireTitle',
      'questionnaireRevision',
      'questionnaire',
      'model',
      'modelVersion',
      'scorerVersion',
      'context',
    ],
  },
  AssessmentEdge: EDGE,
  AssessmentConnection: WRAPPER,
  Respondent: { canaries: ['name', 'email'] },
  Progress: WRAPPER,
  Invite: WRAPPER,
  Delivery: { canaries: ['kind', 'reason'] },
  Attestation: { canaries: ['name', 'title', 'statement'] },
  Answer: {
    canaries: ['value', 'naReason', 'comment'],
    computed: { questionId: 'an id of the published questionnaire' },
  },
  Evidence: {
    canaries: ['fileName', 'sha256', 'refusal'],
    computed: { questionId: 'an id of the published questionnaire', mediaType: WORDS },
  },
  PassedQuestions: {
    canaries: ['name', 'email'],
    computed: {
      passedBy: 'the name of a respondent, planted there',
      sections: 'titles of the published questionnaire',
      questionId: 'an id of the published questionnaire',
    },
  },
  AnswerVersion: {
    canaries: ['value', 'naReason', 'comment'],
    computed: { questionId: 'an id of the published questionnaire' },
  },
  Reopening: { canaries: ['reason'], computed: { questionIds: 'ids of the published questionnaire' } },
  ChangeWish: { canaries: ['text', 'reply'] },
  OpenEvidencePayload: { canaries: [], computed: { href: 'a ticket that only its session can use' } },
  AnswerReview: { canaries: ['internalNote', 'noteToVendor'] },
  DomainLevels: { canaries: [], computed: { domain: TEMPLATE, title: TEMPLATE } },
  ScoreSheet: {
    canaries: [
      'computedBy',
      'inputsDigest',
      'modelVersion',
      'questionnaireVersion',
      'scorerVersion',
      'maturity',
      'controlEffectiveness',
      'documentedShare',
      'residualRisk',
      'sheet',
    ],
  },
  ClauseAnnexes: WRAPPER,
  Agreement: {
    canaries: [
      'title',
      'revision',
      'ourEntity',
      'theirEntity',
      'holidayPlace',
      'signedForUs',
      'signedForThem',
      'sccModules',
      'places',
      'auditTerms',
      'liability',
      'note',
    ],
    computed: { askLetter: 'the title and the points of an agreement, planted there' },
  },
  AgreementEdge: EDGE,
  AgreementConnection: WRAPPER,
  AgreementDocument: {
    canaries: ['fileName', 'sha256', 'refusal', 'language', 'catalogueVersion', 'text', 'withdrawalReason'],
    computed: { kind: WORDS, href: 'the typed id in a path' },
  },
  AgreementClause: {
    canaries: ['section', 'quote', 'reason', 'better', 'numbers', 'ownQuote', 'note'],
    computed: {
      clauseId: CATALOGUE,
      title: CATALOGUE,
      group: CATALOGUE,
      law: CATALOGUE,
      mustFind: CATALOGUE,
    },
  },
  AgreementAsk: {
    canaries: ['wording', 'note'],
    computed: { clauseId: CATALOGUE, title: CATALOGUE, ask: CATALOGUE, landing: CATALOGUE },
  },
  ComparedClause: { canaries: [], computed: { clauseId: CATALOGUE, title: CATALOGUE } },
  ComparedSide: { canaries: [], computed: { quote: 'the sentence of a clause, planted there' } },
  VerdictCount: WRAPPER,
  ProposedTerm: {
    canaries: [],
    computed: {
      field: WORDS,
      clauseId: CATALOGUE,
      value: 'what the sentence says',
      quote: 'the sentence of a clause, planted there',
      section: 'the place of a clause, planted there',
    },
  },
  TermContradiction: {
    canaries: [],
    computed: { field: WORDS, recorded: 'a column of the agreement, planted there' },
  },
  TermSentence: { canaries: ['quote', 'section'], computed: { value: 'what the sentence says' } },
  ClauseCorrection: {
    canaries: [],
    computed: {
      clause: CATALOGUE,
      language: 'that of a document, planted there',
      quote: 'the sentence of a clause, planted there',
      catalogueVersion: 'that of a document, planted there',
    },
  },
  AgreementPayload: WRAPPER,
  DocumentPayload: WRAPPER,
  ClausePayload: WRAPPER,
  ConfirmClausesPayload: WRAPPER,
  AskPayload: WRAPPER,
  Finding: {
    canaries: ['title', 'questionId', 'practiceId', 'place'],
    computed: { laws: 'the law of the rule, from the catalogue' },
  },
  Risk: {
    canaries: [
      'statement',
      'cause',
      'event',
      'effect',
      'effectOnUs',
      'note',
      'ratingReason',
      'inherentReason',
      'targetReason',
    ],
  },
  RiskMeasure: { canaries: ['what'] },
  RiskChange: { canaries: ['reason', 'changes'] },
  RiskAcceptance: {
    canaries: ['reason', 'answer', 'conditions', 'frozen'],
    computed: {
      endReason: 'the acceptance holds',
      changes: 'words of what was frozen and is now, planted there',
    },
  },
  RiskSettings: {
    canaries: ['scale'],
    computed: {
      appetite: 'roles and figures',
      proposals: 'figures and ids of rules',
      acceptingRoles: 'words of the role table',
    },
  },
  RiskMapGroup: WRAPPER,
  RuleShare: {
    canaries: [],
    computed: { rule: 'an id of a rule', title: 'the title of a finding, planted there' },
  },
  ProposalRun: WRAPPER,
  RisksPayload: WRAPPER,
  RiskSettingsPayload: WRAPPER,
  RiskEdge: EDGE,
  RiskConnection: WRAPPER,
  Decision: { canaries: ['reason', 'adviceReply'] },
  Condition: { canaries: ['text', 'endedReason'] },
  DecisionProposal: { canaries: ['reason'] },
  ProposedCondition: { canaries: ['text'] },
  DecisionAdvice: { canaries: ['text'] },
  DecisionNeeds: WRAPPER,
  VendorStop: { canaries: ['reason', 'liftedReason'] },
  AnswersHold: { canaries: ['reason', 'releasedReason'] },
  Report: {
    canaries: ['language', 'paper', 'sha256', 'verificationCode', 'fileName'],
    computed: { href: 'the typed id in a path' },
  },
  HistoryEntry: {
    canaries: ['action'],
    computed: {
      actorName: 'the name of a person, planted there',
      cursor: 'where the entry stands in the history',
      fields: 'names of fields, as the schema has them',
      object: 'a typed id',
    },
  },
  EventEntry: {
    canaries: ['action', 'purpose', 'outcome'],
    computed: {
      actor: 'a pseudonym',
      actorName: 'the name of a person, planted there',
      object: 'a typed id',
      hash: 'a digest',
    },
  },
  EventEdge: EDGE,
  EventConnection: WRAPPER,
  Readiness: WRAPPER,
  SendingLine: { canaries: [], computed: { language: 'en or de' } },
  ReadinessProblem: {
    canaries: [],
    computed: { code: WORDS, message: WORDS, remedyHref: 'a typed id in a path' },
  },
  VendorPayload: WRAPPER,
  VendorsPayload: WRAPPER,
  VendorImport: { canaries: ['refusal'] },
  ImportCounts: WRAPPER,
  SavedViewPayload: WRAPPER,
  ContactPayload: WRAPPER,
  ServicePayload: WRAPPER,
  AssessmentPayload: WRAPPER,
  KeptMailsPayload: WRAPPER,
  SkippedMails: WRAPPER,
  NewLinkWish: WRAPPER,
  InvitePayload: { canaries: [], computed: { link: 'a token; only the mutation that mints it tells it' } },
  ReviewAnswerPayload: WRAPPER,
  DecisionPayload: WRAPPER,
  ConditionPayload: WRAPPER,
  VendorStopPayload: WRAPPER,
  RiskPayload: WRAPPER,
  ReportPayload: WRAPPER,
  PersonPayload: WRAPPER,
  SkippedPersonMails: WRAPPER,
  KeptPersonMailsPayload: WRAPPER,
  Group: { canaries: ['name'] },
  GroupPayload: WRAPPER,
  Deadline: {
    canaries: [],
    computed: {
      kind: WORDS,
      title: 'names of a vendor and its things, planted there',
      groupName: 'the name of a group, planted there',
      href: 'typed ids in a path',
    },
  },
  SubProcessorList: { canaries: ['fileName'] },
  SubProcessor: {
    canaries: [
      'name',
      'canonicalName',
      'task',
      'places',
      'countries',
      'corporate',
      'instrument',
      'engagedBy',
    ],
  },
  CompanyAlias: { canaries: ['name', 'company', 'companyKey', 'reason', 'takenBackReason'] },
  CompanyAliasPayload: WRAPPER,
  EngagedCompany: {
    canaries: [],
    computed: {
      canonicalName: 'of a planted row',
      name: 'a name of a planted row',
      names: 'names of planted rows',
    },
  },
  EngagedCompanyEdge: EDGE,
  EngagedCompanyConnection: WRAPPER,
  SubProcessorNotice: { canaries: ['changes', 'holidayPlace', 'listOutcome', 'reason'] },
  NoticeAnswer: { canaries: ['reason'] },
  SubProcessorListPayload: WRAPPER,
  SubProcessorPayload: WRAPPER,
  SubProcessorNoticePayload: WRAPPER,
  SubProcessorDifference: {
    canaries: [],
    computed: {
      added: 'names of planted rows',
      removed: 'names of planted rows',
      subsidiariesAdded: 'names of planted rows',
      subsidiariesRemoved: 'names of planted rows',
      changedTask: 'names of planted rows',
      further: 'names of planted rows',
    },
  },
  RenamedSubProcessor: {
    canaries: [],
    computed: { from: 'a name of a planted row', to: 'a name of a planted row' },
  },
  MovedSubProcessor: {
    canaries: [],
    computed: {
      name: 'a name of a planted row',
      from: 'places of planted rows',
      to: 'places of planted rows',
    },
  },
  ChainLink: {
    canaries: [],
    computed: { name: 'a name of a planted row', countries: 'countries of planted rows' },
  },
  NoticeJudgement: {
    canaries: [],
    computed: {
      proposal: WORDS,
      because: WORDS,
      newCountries: 'made by core from the planted notice',
      knownElsewhere: 'made by core from the planted notice',
      people: 'choices of the intake of the product',
    },
  },
  NoticeDataKind: { canaries: [], computed: { name: 'choices of the intake of the product' } },
  NoticePlace: {
    canaries: [],
    computed: {
      name: 'made by core from the planted notice',
      country: 'made by core from the planted notice',
      standing: WORDS,
    },
  },
  CalendarFeed: WRAPPER,
  CalendarFeedPayload: {
    canaries: [],
    computed: { address: 'a token; only the mutation that mints it tells it' },
  },
  DataMap: { canaries: ['name'] },
  MapChange: { canaries: ['touched'], computed: { madeByName: 'name of a person of the workspace' } },
  AdequacyChange: { canaries: ['code', 'row'] },
  BusinessCalendar: {
    canaries: ['added'],
    computed: {
      days: 'the planted day is added in a year that is not shown yet',
      place: 'one of the places',
      source: 'the same in every workspace',
      places: 'the same in every workspace',
    },
  },
  BusinessCalendarPayload: WRAPPER,
  AdequacyLine: {
    canaries: [],
    computed: {
      code: 'of the planted change',
      row: 'of the planted change',
      shipped: 'the same in every workspace',
    },
  },
  AdequacyList: { canaries: [], computed: { shippedVersion: 'the same in every workspace' } },
  AdequacyPayload: WRAPPER,
  FlowsOnRow: { canaries: [], computed: { flows: 'made by core from the planted document' } },
  MapJudgement: {
    canaries: ['document'],
    computed: {
      notes: 'made by core from the planted document',
      transfers: 'made by core from the planted document',
      concentration: 'made by core from the planted document',
      concentrationGroups: 'made by core from the planted document',
      holders: 'made by core from the planted document',
      blastRadius: 'made by core from the planted document',
      worksheet: 'made by core from the planted document',
      score: 'made by core from the planted document',
      screenings: 'made by core from the planted document',
      ropa: 'made by core from the planted document',
      figures: 'made by core from the planted document',
      whatIf: 'made by core from the planted document',
    },
  },
  MapFinding: {
    canaries: [],
    computed: {
      on: 'an id of the planted document',
      because: 'facts about the planted document',
    },
  },
  FlowRule: {
    canaries: [],
    computed: { title: TEMPLATE, explanation: TEMPLATE, law: TEMPLATE, remedy: TEMPLATE },
  },
  MapTerm: {
    canaries: [],
    computed: { list: TEMPLATE, words: TEMPLATE, label: TEMPLATE, dpv: TEMPLATE, iri: TEMPLATE },
  },
  MapWithVendor: { canaries: [], computed: { nodes: 'ids of the planted document' } },
  MapCoverage: { canaries: [], computed: { strangers: 'vendors of the planted document' } },
  MapDraftPayload: {
    canaries: [],
    computed: {
      proposals: 'only the mutation tells it',
      contradictions: 'only the mutation tells it',
      differences: 'only the mutation tells it',
    },
  },
  DataMapPayload: { canaries: [], computed: { notes: WORDS, undo: 'only the mutation tells it' } },
  VendorAccess: { canaries: [], computed: { readsTo: WORDS } },
  Home: WRAPPER,
  HomeRow: {
    canaries: [],
    computed: {
      row: 'the kind and the typed id of the thing',
      vendorName: 'the name of a vendor, planted there',
      href: 'typed ids in a path',
    },
  },
  HomePayload: WRAPPER,
  OwnSession: WRAPPER,
  SessionsPayload: WRAPPER,
  WorkspacePayload: WRAPPER,

  RespondUserError: { canaries: [], computed: { path: WORDS, message: WORDS } },
  RespondLanding: {
    canaries: [
      'workspaceName',
      'senderName',
      'senderEmail',
      'senderTitle',
      'vendorName',
      'serviceName',
      'note',
      'language',
    ],
    computed: { senderRole: 'a role of the role table' },
  },
  RespondPart: {
    canaries: [],
    computed: {
      passedBy: 'the name of a respondent, planted there',
      note: 'what a respondent wrote to its colleague',
    },
  },
  RespondAssessment: {
    canaries: ['questionnaire', 'context', 'respondentName'],
    computed: { timeZone: WORDS },
  },
  RespondAnswer: {
    canaries: ['value', 'naReason', 'comment', 'asked'],
    computed: { questionId: 'an id of the published questionnaire' },
  },
  RespondReceipt: {
    canaries: ['reference', 'attestedName', 'attestedTitle'],
    computed: { whatHappensNext: 'words of the program around names planted elsewhere' },
  },
  RespondEvidence: {
    canaries: ['fileName', 'sha256', 'refusal'],
    computed: { questionId: 'an id of the published questionnaire' },
  },
  PrepareEvidencePayload: { canaries: [], computed: { ticket: 'only its session can use it' } },
  FetchEvidencePayload: { canaries: [], computed: { href: 'a ticket that only its session can use' } },
  RespondPassing: {
    canaries: ['name', 'email'],
    computed: { sections: 'ids of the published questionnaire', questionId: 'the same' },
  },
  RespondReading: { canaries: [], computed: { role: 'a role of the role table', purpose: WORDS } },
  RespondWish: { canaries: ['text', 'declinedBecause'] },
  RespondEarlierAnswer: { canaries: ['value', 'naReason', 'comment'] },
  RespondReopening: {
    canaries: ['reason'],
    computed: { questionIds: 'ids of the published questionnaire', closedIds: 'the same' },
  },
  PassingPayload: WRAPPER,
  EvidencePayload: WRAPPER,
  SaveAnswerPayload: WRAPPER,
  SubmitAnswersPayload: WRAPPER,
};

/** Every canary that stands somewhere in the workspace of that mark. */
export function plantedCanaries(mark: string, types: readonly string[]): string[] {
  return types.flatMap((type) => (FACTORIES[type]?.canaries ?? []).map((field) => canary(mark, type, field)));
}
