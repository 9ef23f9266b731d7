import { ID, Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { connectionOf } from '../../platform/graphql/pages.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { AgreementClause } from './agreement-clause.entity.js';
import { AgreementDocument } from './agreement-document.entity.js';
import { Agreement } from './agreement.entity.js';
import { AskStateName, ClauseVerdictName } from './agreement.enums.js';
import type { VendorSentence } from './vendor-sentence.js';

export const AgreementConnection = connectionOf(Agreement, 'Agreement');

export const ClauseSeverityName = staffEnum(
  'ClauseSeverity',
  ['INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'],
  'What a gap is worth',
);
export type ClauseSeverityName = keyof typeof ClauseSeverityName;

export const ClauseChangeName = staffEnum(
  'ClauseChange',
  ['LOST', 'WEAKENED', 'GAINED', 'STRENGTHENED', 'REWORDED', 'UNCHANGED', 'NOT_COMPARABLE'],
  'What became of a clause between two texts',
);
export type ClauseChangeName = keyof typeof ClauseChangeName;

@StaffObject('AgreementPayload', 'Result of a change to an agreement')
export class AgreementPayload extends Payload {
  @Shown('P1', () => Agreement, { nullable: true })
  agreement?: Agreement;
}

@StaffObject('DocumentPayload', 'Result of a change to a document of an agreement')
export class DocumentPayload extends Payload {
  @Shown('P1', () => AgreementDocument, { nullable: true })
  document?: AgreementDocument;
}

@StaffObject('ClausePayload', 'Result of a word on a clause')
export class ClausePayload extends Payload {
  @Shown('P1', () => AgreementClause, { nullable: true })
  clause?: AgreementClause;
}

@StaffObject('ConfirmClausesPayload', 'Result of agreeing with many verdicts')
export class ConfirmClausesPayload extends Payload {
  @Shown('P1', () => AgreementDocument, { nullable: true })
  document?: AgreementDocument;
}

/** One point to negotiate: what the text lacks, what to ask for, and how far that got. */
@StaffObject('AgreementAsk', 'A point to ask the vendor for')
export class AskView {
  @Shown('P1', () => String, { description: 'Id of the clause in the catalogue' })
  clauseId!: string;

  @Shown('P1', () => String)
  title!: string;

  @Shown('P1', () => ClauseSeverityName)
  severity!: ClauseSeverityName;

  @Shown('P1', () => ClauseVerdictName)
  verdict!: ClauseVerdictName;

  @Shown('P1', () => Boolean, { description: 'Whether a person has said so' })
  isConfirmed!: boolean;

  @Shown('P1', () => String, { description: 'What is asked for, in words meant for the vendor' })
  ask!: string;

  @Shown('P1', () => String, { nullable: true, description: 'Where such talks usually end; for us alone' })
  landing!: string | null;

  @Shown('P2', () => String, { nullable: true, description: 'Words to propose' })
  wording!: string | null;

  @Shown('P1', () => AskStateName)
  state!: AskStateName;

  @Shown('P2', () => String, { nullable: true })
  note!: string | null;

  @Shown('P1', () => Int, { description: '0 while nothing was noted of it' })
  version!: number;

  /** The register of risks shows it. */
  riskId!: string | null;

  /** The law of the clause as a letter cites it; the letter shows it. */
  laws!: readonly string[];

  /** What the vendor's text says of it; null: nothing. The letter shows it. */
  sentence!: VendorSentence | null;
}

@StaffObject('AskPayload', 'Result of moving a point')
export class AskPayload extends Payload {
  @Shown('P1', () => Agreement, { nullable: true })
  agreement?: Agreement;
}

@StaffObject('ComparedSide', 'A clause in one of two texts')
export class ComparedSide {
  @Shown('P1', () => ClauseVerdictName)
  verdict!: ClauseVerdictName;

  @Shown('P2', () => String, { nullable: true })
  quote!: string | null;

  @Shown('P1', () => Int, { nullable: true })
  page!: number | null;

  @Shown('P1', () => Int, { nullable: true })
  line!: number | null;
}

@StaffObject('ComparedClause', 'What became of a clause between two texts')
export class ComparedClauseView {
  @Shown('P1', () => String)
  clauseId!: string;

  @Shown('P1', () => String)
  title!: string;

  @Shown('P1', () => Boolean, { description: 'A sign of trouble: found is bad' })
  isSign!: boolean;

  @Shown('P1', () => ClauseChangeName)
  change!: ClauseChangeName;

  @Shown('P1', () => ComparedSide, { nullable: true })
  before!: ComparedSide | null;

  @Shown('P1', () => ComparedSide, { nullable: true })
  after!: ComparedSide | null;
}

@StaffObject('VerdictCount', 'How many clauses of a document have a verdict')
export class VerdictCount {
  @Shown('P1', () => ClauseVerdictName)
  verdict!: ClauseVerdictName;

  @Shown('P1', () => Int)
  count!: number;

  @Shown('P1', () => Int, { description: 'Of them, those a person confirmed' })
  confirmed!: number;

  @Shown('P1', () => Int, {
    description: 'Of them, signs of trouble: of those found is bad and missing is good',
  })
  signs!: number;
}

@StaffObject('ClauseCorrection', 'Where a person saw it otherwise than the finder')
export class CorrectionView {
  @Shown('P1', () => ID)
  documentId!: string;

  @Shown('P1', () => String)
  clause!: string;

  @Shown('P1', () => String)
  language!: string;

  @Shown('P1', () => ClauseVerdictName)
  found!: ClauseVerdictName;

  @Shown('P1', () => ClauseVerdictName)
  confirmed!: ClauseVerdictName;

  @Shown('P2', () => String, { nullable: true, description: 'The sentence it is about' })
  quote!: string | null;

  @Shown('P1', () => String)
  catalogueVersion!: string;
}
