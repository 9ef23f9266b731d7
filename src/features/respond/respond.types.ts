import { Extensions, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RespondSchema } from '../../platform/graphql/doors.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';

/** The vendor's own types: no staff type, no weight, no score is reachable from here. */
export enum RespondState {
  SENT = 'SENT',
  ANSWERING = 'ANSWERING',
  IN_REVIEW = 'IN_REVIEW',
  DONE = 'DONE',
}
registerEnumType(RespondState, {
  name: 'RespondState',
  registerIn: RespondSchema,
  description: 'How far the assessment is',
});

@ObjectType('RespondLanding', {
  registerIn: RespondSchema,
  description: 'What the landing page says before anything is answered',
})
export class RespondLanding {
  @Field(() => String)
  workspaceName!: string;

  @Field(() => String)
  senderName!: string;

  @Field(() => String)
  senderEmail!: string;

  @Field(() => String, { description: 'In the language the questions were sent in' })
  senderTitle!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The role behind the title: PRIVACY_OFFICER, ASSESSOR …',
  })
  senderRole?: string | null;

  @Field(() => String)
  vendorName!: string;

  @Field(() => String)
  serviceName!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => DateScalar)
  sentOn!: string;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field(() => Int, {
    description:
      'Of the reader’s own part: asked before anything is answered or, after a reopening, open again',
  })
  questionCount!: number;

  @Field(() => Int, { nullable: true, description: 'Asked at most, whatever is answered' })
  questionsAtMost?: number | null;

  @Field(() => Int)
  sectionCount!: number;

  @Field(() => Int)
  estimatedMinutes!: number;

  @Field(() => Int, { description: 'How many people could read the answers when it was sent' })
  readersCount!: number;

  @Field(() => String)
  language!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'For how many months answers are kept at most once nobody relies on them; null: no end is fixed',
  })
  keptMonths?: number | null;
}

@ObjectType('RespondEarlierAnswer', {
  registerIn: RespondSchema,
  description: 'What was sent before the question was opened again',
})
export class RespondEarlierAnswer {
  @Field(() => JsonScalar, { nullable: true })
  value!: unknown;

  @Field(() => String, { nullable: true })
  naReason!: string | null;

  @Field(() => String, { nullable: true })
  comment!: string | null;

  @Field(() => DateTimeScalar)
  savedAt!: string;
}

@ObjectType('RespondPart', {
  registerIn: RespondSchema,
  description: 'What was passed on to this respondent, who sends nothing itself',
})
export class RespondPart {
  @Field(() => String, { nullable: true, description: 'The name of whoever passed it on' })
  passedBy!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it said that the part is done' })
  finishedAt!: string | null;
}

@ObjectType('RespondReopening', {
  registerIn: RespondSchema,
  description: 'Questions of the reader’s part that are open again',
})
export class RespondReopening {
  @Field(() => [String])
  questionIds!: string[];

  @Field(() => DateTimeScalar, { description: 'What was saved since is a new answer' })
  reopenedAt!: string;

  @Field(() => [String], { description: 'Sent before and not opened again' })
  closedIds!: string[];

  @Field(() => String)
  reason!: string;
}

@ObjectType('RespondAnswer', {
  registerIn: RespondSchema,
  description: 'One answer as it stands on the server',
})
export class RespondAnswer {
  @Field(() => String)
  questionId!: string;

  @Field(() => JsonScalar, { nullable: true })
  value!: unknown;

  @Field(() => String, { nullable: true, description: 'Set: does not apply, with the reason' })
  naReason!: string | null;

  @Field(() => String, { nullable: true })
  comment!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => DateTimeScalar)
  savedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the reviewer asked, once the review is finished',
  })
  asked?: string | null;

  @Field(() => [RespondEarlierAnswer], { nullable: true, description: 'Newest first' })
  earlier?: RespondEarlierAnswer[];
}

@ObjectType('RespondReceipt', {
  registerIn: RespondSchema,
  description: 'What stands after the answers were sent',
})
export class RespondReceipt {
  @Field(() => String)
  reference!: string;

  @Field(() => DateTimeScalar)
  submittedAt!: string;

  @Field(() => String)
  attestedName!: string;

  @Field(() => String)
  attestedTitle!: string;

  @Field(() => String)
  whatHappensNext!: string;
}

@ObjectType('RespondReading', {
  registerIn: RespondSchema,
  description: 'Somebody of the workspace read the answers',
})
export class RespondReading {
  @Field(() => String, { description: 'In which role: PRIVACY_OFFICER, REVIEWER …' })
  role!: string;

  @Field(() => DateScalar)
  day!: string;

  @Field(() => String)
  purpose!: string;
}

@ObjectType('RespondWish', {
  registerIn: RespondSchema,
  description: 'What this respondent asked to change after sending, and what was said to it',
})
export class RespondWish {
  @Field(() => String)
  text!: string;

  @Field(() => DateTimeScalar)
  wishedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while nobody has answered it' })
  answeredAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the answers stay as they are; null: no one declined',
  })
  declinedBecause!: string | null;
}

@ObjectType('RespondAssessment', {
  registerIn: RespondSchema,
  description: 'The one assessment of this session',
})
@Extensions({ idPrefix: 'asm' })
export class RespondAssessment {
  @Field(() => ID)
  id!: string;

  @Field(() => RespondState)
  state!: RespondState;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean, { description: 'Sent, or a colleague’s part of which nothing is open again' })
  isReadOnly!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while anything is open' })
  submittedAt!: string | null;

  @Field(() => String, { description: 'Zone in which the days of the sender begin: Europe/Berlin' })
  timeZone!: string;

  @Field(() => RespondLanding)
  landing!: RespondLanding;

  @Field(() => JsonScalar, {
    description: 'The questions asked of this vendor, without weights, scores, critical marks or findings',
  })
  questionnaire!: unknown;

  @Field(() => JsonScalar, { description: 'The facts that the conditions of these questions read' })
  context!: unknown;

  @Field(() => String)
  respondentName!: string;

  @Field(() => Boolean, { description: 'Answers for all and sends; a colleague answers a part' })
  isLead!: boolean;

  @Field(() => RespondPart, { nullable: true, description: 'Null for whoever answers for all' })
  part!: RespondPart | null;

  @Field(() => RespondReopening, { nullable: true })
  reopening!: RespondReopening | null;

  @Field(() => [RespondAnswer])
  answers!: RespondAnswer[];

  @Field(() => RespondReceipt, { nullable: true })
  receipt!: RespondReceipt | null;

  @Field(() => Boolean, {
    description:
      'What the finished review asks went to this reader by mail too; one that was only kept is none',
  })
  areAsksMailed!: boolean;

  @Field(() => [RespondReading], {
    description: 'Who read the answers: one line a role, day and purpose, newest first',
  })
  readings!: RespondReading[];

  @Field(() => [RespondWish], { description: 'Newest first' })
  wishes!: RespondWish[];
}
