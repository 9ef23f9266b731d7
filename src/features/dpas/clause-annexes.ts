import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import type { Annexes, AnnexState } from '../../core/clause/annexes.js';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { AnnexStateName } from './agreement.enums.js';

/** What a person saw in the annexes of the standard clauses; as columns keep it, and as it is shown. */
@StaffObject('ClauseAnnexes', 'Annexes of the standard clauses of 2021; null: not looked at')
export class ClauseAnnexes {
  @Shown('P1', () => AnnexStateName, { nullable: true, description: 'I: parties, transfer, authority' })
  transfer!: AnnexStateName | null;

  @Shown('P1', () => AnnexStateName, {
    nullable: true,
    description: 'II: technical and organisational measures',
  })
  measures!: AnnexStateName | null;

  @Shown('P1', () => AnnexStateName, {
    nullable: true,
    description: 'III: sub-processors, where each is authorised',
  })
  subProcessors!: AnnexStateName | null;
}

@InputType('ClauseAnnexesInput', { registerIn: StaffSchema })
export class ClauseAnnexesInput {
  @Field(() => AnnexStateName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(AnnexStateName))
  transfer?: AnnexStateName | null;

  @Field(() => AnnexStateName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(AnnexStateName))
  measures?: AnnexStateName | null;

  @Field(() => AnnexStateName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(AnnexStateName))
  subProcessors?: AnnexStateName | null;
}

/** What an input says of the annexes; null where it says nothing of any. */
export function annexesOf(input: ClauseAnnexesInput | null | undefined): ClauseAnnexes | null | undefined {
  if (input == null) return input;
  const { transfer = null, measures = null, subProcessors = null } = input;
  const isSaid = [transfer, measures, subProcessors].some((state) => state !== null);
  return isSaid ? { transfer, measures, subProcessors } : null;
}

/** The same as core reads it. */
export function annexesInCore(annexes: ClauseAnnexes | null): Annexes | null {
  if (annexes === null) return null;
  const { transfer, measures, subProcessors } = annexes;
  return { transfer: inCore(transfer), measures: inCore(measures), subProcessors: inCore(subProcessors) };
}

function inCore(state: AnnexStateName | null): AnnexState | null {
  return (state?.toLowerCase() ?? null) as AnnexState | null;
}
