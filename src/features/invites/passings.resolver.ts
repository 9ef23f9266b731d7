import { Resolver } from '@nestjs/graphql';
import type { Section } from '../../core/questionnaire/questionnaire.js';
import { Database } from '../../platform/database/database.js';
import { byParent } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { open } from '../assessments/content.js';
import { type PassedTo, Passing } from '../assessments/passing.entity.js';
import { Respondent } from '../assessments/respondent.entity.js';
import { SnapshotsService } from '../assessments/snapshots.service.js';
import { Invite } from './invite.entity.js';
import { PassedQuestions } from './passings.payloads.js';

/** Who in the vendor's house was handed the link, and when. */
@Resolver(() => Assessment)
export class PassingsResolver {
  constructor(
    private readonly db: Database,
    private readonly snapshots: SnapshotsService,
  ) {}

  @Resolved('P1', () => [PassedQuestions], { description: 'Given to colleagues by the vendor, newest first' })
  async passings({ id }: Assessment, _args: unknown, graph: GraphContext): Promise<PassedQuestions[]> {
    const newest = { passedAt: 'DESC', id: 'DESC' } as const;
    const passings = await graph
      .loader('passingsOfStaff', byParent(this.db, Passing, 'assessmentId', newest))
      .load(id);
    if (passings.length === 0) return [];
    const [people, invites, rulebook] = await Promise.all([
      graph.loader('respondents', byParent(this.db, Respondent, 'assessmentId')).load(id),
      graph
        .loader('invites', byParent(this.db, Invite, 'assessmentId', { rotation: 'DESC', id: 'DESC' }))
        .load(id),
      this.db.read(graph.caller, (tx) => this.snapshots.rulebook(tx, id)),
    ]);
    return passings.map((one) => passedQuestions(one, people, invites, rulebook.questionnaire.sections));
  }
}

function passedQuestions(
  passing: Passing,
  people: readonly Respondent[],
  invites: readonly Invite[],
  asked: readonly Section[],
): PassedQuestions {
  const { id, questionId, isWhole, dueOn, passedAt, finishedAt, takenBackAt } = passing;
  const { name, email } = open<PassedTo>(passing.content)!;
  const giver = people.find((one) => one.id === passing.passedBy);
  const links = invites.filter((one) => one.respondentId === passing.respondentId);
  return {
    id,
    name,
    email,
    passedBy: giver?.name ?? '',
    sections: asked.filter((one) => passing.sections.includes(one.id)).map(({ title }) => title),
    questionId,
    isWhole,
    dueOn,
    passedAt,
    openedAt: links.find(({ openedAt }) => openedAt !== null)?.openedAt ?? null,
    finishedAt,
    takenBackAt,
  };
}
