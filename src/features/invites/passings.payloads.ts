import { ID } from '@nestjs/graphql';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';

/** What staff see of it: who in the vendor's house holds which questions, and whether the link was opened. */
@StaffNode('PassedQuestions', 'pas', 'Questions that the vendor’s people gave to a colleague')
export class PassedQuestions {
  @Shown('P1', () => ID)
  id!: string;

  @Shown('P3', () => String, { nullable: true })
  name!: string;

  @Shown('P3', () => String, { nullable: true })
  email!: string;

  @Shown('P3', () => String, { nullable: true, description: 'Name of the respondent who gave them away' })
  passedBy!: string;

  @Shown('P1', () => [String], { description: 'Titles of the sections, in the language they were sent in' })
  sections!: string[];

  @Shown('P1', () => String, { nullable: true, description: 'Only this question of its section' })
  questionId!: string | null;

  @Shown('P1', () => Boolean, { description: 'Everything: the colleague answers for all and sends' })
  isWhole!: boolean;

  @Shown('P1', () => DateScalar, { nullable: true })
  dueOn!: string | null;

  @Shown('P1', () => DateTimeScalar)
  passedAt!: string;

  @Shown('P1', () => DateTimeScalar, {
    nullable: true,
    description: 'When the colleague first saw the link’s page',
  })
  openedAt!: string | null;

  @Shown('P1', () => DateTimeScalar, { nullable: true, description: 'When the colleague said "done"' })
  finishedAt!: string | null;

  @Shown('P1', () => DateTimeScalar, { nullable: true })
  takenBackAt!: string | null;
}
