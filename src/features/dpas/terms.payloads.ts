import { Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { NoticePeriodUnit } from '../sub-processors/sub-processors.enums.js';

@StaffObject('TermSentence', 'A sentence of a document and what it says of a term')
export class TermSentenceView {
  @Shown('P2', () => JsonScalar, { description: 'As the column of the agreement takes it' })
  value!: unknown;

  @Shown('P2', () => String)
  quote!: string;

  @Shown('P1', () => Int, { nullable: true })
  page!: number | null;

  @Shown('P1', () => Int)
  line!: number;

  @Shown('P2', () => String, { nullable: true, description: 'The printed number or heading of the clause' })
  section!: string | null;
}

export const TermContradictionName = staffEnum(
  'TermContradictionKind',
  ['TWO_VALUES', 'ENDS_BEFORE_START', 'RECORDED_OTHERWISE'],
  'How a document contradicts itself or what is recorded of its agreement',
);
export type TermContradictionName = keyof typeof TermContradictionName;

@StaffObject(
  'TermContradiction',
  'Where a document contradicts itself or what is recorded; nobody has decided it',
)
export class TermContradictionView {
  @Shown('P1', () => TermContradictionName)
  kind!: TermContradictionName;

  @Shown('P1', () => String, { description: 'The term: startsOn, end, noticeDays and so on' })
  field!: string;

  @Shown('P2', () => JsonScalar, { nullable: true, description: 'What a person recorded' })
  recorded!: unknown;

  @Shown('P1', () => [TermSentenceView])
  sentences!: TermSentenceView[];
}

@StaffObject('ProposedTerm', 'A date or term of the text, for a person to take over')
export class ProposedTerm {
  @Shown('P1', () => String, { description: 'The column of the agreement' })
  field!: string;

  @Shown('P2', () => JsonScalar, {
    description: 'As the column takes it: a number, a day, a code, a wording or a list',
  })
  value!: unknown;

  @Shown('P1', () => NoticePeriodUnit, {
    nullable: true,
    description: 'Of subNoticeDays, where the sentence says it',
  })
  unit!: NoticePeriodUnit | null;

  @Shown('P1', () => Boolean, {
    description:
      'False: the sentence touches the term and may be about something else; a person reads it first',
  })
  isSure!: boolean;

  @Shown('P1', () => String, { nullable: true, description: 'Of a number the finder read in a clause' })
  clauseId!: string | null;

  @Shown('P2', () => String, { nullable: true })
  quote!: string | null;

  @Shown('P1', () => Int, { nullable: true })
  page!: number | null;

  @Shown('P2', () => String, { nullable: true, description: 'The printed number or heading of the clause' })
  section!: string | null;
}
