import { plain } from '../../src/features/assessments/content.js';
import { vendorQuestionnaire } from '../../src/features/assessments/vendor-questionnaire.js';
import { mintToken } from '../../src/platform/crypto/token.js';
import type { Planting } from './factories-rows.js';
import { templateModel, templateQuestionnaire } from './templates.js';

export const CORE = templateQuestionnaire('core-gdpr28');
const SECTIONS = vendorQuestionnaire(CORE, 'T1').sections;
/** Lee was given the second section and not the first. */
export const [CLOSED, OWN] = [SECTIONS[0]!, SECTIONS[1]!];

export interface PlantedAssessment {
  readonly id: string;
  readonly respondents: Record<string, string>;
  readonly invites: Record<string, string>;
  readonly tokens: Record<string, string>;
  evidence: string;
  passing: string;
  wish: string;
}

/** An assessment as it stands after sending, with its respondents, their links and some answers. */
export async function plantAssessment(
  planting: Planting,
  hint: string,
  state: 'DONE' | 'ANSWERING',
  respondents: readonly string[],
): Promise<PlantedAssessment> {
  const { rows, in: at } = planting;
  const id = rows.id();
  await rows.add('assessment', assessmentRow(planting, id, state));
  await rows.add('assessment_snapshot', {
    assessment_id: id,
    questionnaire_title: at('Assessment', 'questionnaireTitle'),
    questionnaire_revision: at('Assessment', 'questionnaireRevision'),
    questionnaire: { ...CORE, title: at('Assessment', 'questionnaire') },
    model: { ...templateModel(), title: at('Assessment', 'model') },
    model_version: at('Assessment', 'modelVersion'),
    scorer_version: at('Assessment', 'scorerVersion'),
    digest: `digest of ${id}`,
  });
  await rows.add('vendor_questions', {
    assessment_id: id,
    questionnaire: { ...vendorQuestionnaire(CORE, 'T1'), intro: at('RespondAssessment', 'questionnaire') },
    asks: { [CLOSED.questions[0]!.id]: plain(at('RespondAnswer', 'asked')) },
  });
  const made: PlantedAssessment = {
    id,
    respondents: {},
    invites: {},
    tokens: {},
    evidence: '',
    passing: '',
    wish: '',
  };
  for (const name of respondents) await plantRespondent(planting, hint, made, name);
  await plantAnswers(planting, made);
  await plantEvidence(planting, made);
  await plantDoor(planting, made);
  return made;
}

function assessmentRow({ ids, assessor, in: at }: Planting, id: string, state: string) {
  const of = (field: string) => at('RespondLanding', field);
  const isDone = state === 'DONE';
  const moment = '2030-01-02T09:00:00Z';
  return {
    id,
    vendor_id: ids['vnd'],
    service_id: ids['svc'],
    assessor_id: assessor,
    state,
    tier: 'T1',
    context: {
      tier: 'T1',
      vendor_role: at('Assessment', 'context'),
      // The vendor is told only the facts that its own conditions read, and this is the one.
      has_transfer: at('RespondAssessment', 'context'),
    },
    language: at('Assessment', 'language'),
    note: at('Assessment', 'note'),
    due_on: '2031-02-01',
    sent_at: moment,
    first_answer_at: moment,
    ...(isDone ? { submitted_at: moment, reviewed_at: moment } : {}),
    landing: {
      workspaceName: of('workspaceName'),
      senderName: of('senderName'),
      senderEmail: of('senderEmail'),
      senderTitle: of('senderTitle'),
      vendorName: of('vendorName'),
      serviceName: of('serviceName'),
      note: of('note'),
      sentOn: '2030-01-02',
      dueOn: '2031-02-01',
      questionCount: 77,
      sectionCount: 9,
      estimatedMinutes: 60,
      readersCount: 3,
      language: of('language'),
    },
  };
}

/** Lee got the second section only; everybody else all of them. */
async function plantRespondent(
  { rows, in: at }: Planting,
  hint: string,
  made: PlantedAssessment,
  name: string,
): Promise<void> {
  const id = rows.id();
  const isPart = name === 'lee';
  const words = isPart ? 'Lee' : `${at('Respondent', 'name')}${at('RespondAssessment', 'respondentName')}`;
  await rows.add('respondent', { id, assessment_id: made.id, name: words, email: at('Respondent', 'email') });
  for (const section of isPart ? [OWN] : SECTIONS)
    await rows.add('respondent_scope', { assessment_id: made.id, respondent_id: id, section: section.id });
  const token = mintToken('asy_inv_', hint);
  const invite = rows.id();
  await rows.add('invite', {
    id: invite,
    assessment_id: made.id,
    respondent_id: id,
    token_hash: token.hash,
    purpose: 'answer',
    rotation: 1,
    expires_at: '2031-02-01T00:00:00Z',
  });
  made.respondents[name] = id;
  made.invites[name] = invite;
  made.tokens[name] = token.text;
}

/** What was said before, opened again, wished for and passed on. */
async function plantDoor({ rows, in: at }: Planting, made: PlantedAssessment): Promise<void> {
  const [respondent] = Object.values(made.respondents);
  const assessment_id = made.id;
  const both = (field: string) => `${at('AnswerVersion', field)}${at('RespondEarlierAnswer', field)}`;
  await rows.add('answer_version', {
    assessment_id,
    question_id: CLOSED.questions[0]!.id,
    version: 0,
    section: CLOSED.id,
    content: plain({ value: both('value'), naReason: both('naReason'), comment: both('comment') }),
    saved_at: '2030-01-01T09:00:00Z',
  });
  await rows.add('reopening', {
    id: rows.id(),
    assessment_id,
    question_ids: JSON.stringify([CLOSED.questions[0]!.id, OWN.questions[0]!.id]),
    content: plain(`${at('Reopening', 'reason')}${at('RespondReopening', 'reason')}`),
    reopened_by: respondent,
    reopened_at: '2030-01-01T09:00:00Z',
  });
  made.wish = rows.id();
  await rows.add('change_wish', {
    id: made.wish,
    assessment_id,
    respondent_id: respondent,
    content: plain(`${at('ChangeWish', 'text')}${at('RespondWish', 'text')}`),
    wished_at: '2030-01-01T09:00:00Z',
    answered_at: '2030-01-01T10:00:00Z',
    answer: 'DECLINED',
    reply: plain(`${at('ChangeWish', 'reply')}${at('RespondWish', 'declinedBecause')}`),
  });
  const passed = (field: string) => `${at('RespondPassing', field)}${at('PassedQuestions', field)}`;
  made.passing = rows.id();
  await rows.add('passing', {
    id: made.passing,
    assessment_id,
    passed_by: respondent,
    content: plain({ name: passed('name'), email: passed('email'), note: null }),
    sections: JSON.stringify([OWN.id]),
    is_whole: false,
    passed_at: '2030-01-01T09:00:00Z',
  });
}

/** A document for a question of the first section. */
async function plantEvidence({ rows, in: at }: Planting, made: PlantedAssessment): Promise<void> {
  const both = (field: string) => `${at('Evidence', field)}${at('RespondEvidence', field)}`;
  const [respondent] = Object.values(made.respondents);
  made.evidence = rows.id();
  await rows.add('evidence', {
    id: made.evidence,
    assessment_id: made.id,
    section: CLOSED.id,
    question_id: CLOSED.questions[0]!.id,
    content: plain({ fileName: both('fileName') }),
    kind: 'pdf',
    size: 100,
    sha256: both('sha256'),
    storage_key: 'planted',
    state: 'REFUSED',
    refusal: both('refusal'),
    uploaded_by: respondent,
    changed_by: respondent,
    uploaded_at: '2030-01-02T09:00:00Z',
  });
}

/** Canaries stand in the first section, which Lee was not given; in his own there is nothing to find. */
async function plantAnswers({ rows, in: at }: Planting, made: PlantedAssessment): Promise<void> {
  const both = (field: string) => `${at('Answer', field)}${at('RespondAnswer', field)}`;
  const [first, second] = CLOSED.questions;
  const answeredBy = Object.values(made.respondents)[0]!;
  const add = (question_id: string, section: string, body: object) =>
    rows.add('answer', {
      assessment_id: made.id,
      question_id,
      section,
      content: plain(body),
      answered_by: answeredBy,
    });
  await add(first!.id, CLOSED.id, { value: both('value'), naReason: null, comment: both('comment') });
  await add(second!.id, CLOSED.id, { value: null, naReason: both('naReason'), comment: null });
  await add(OWN.questions[0]!.id, OWN.id, { value: 'yes', naReason: null, comment: null });
}
