import { Int } from '@nestjs/graphql';
import type { AdequacyRow } from '../../core/data-flow/adequacy.js';
import type { Regime } from '../../core/vocabulary.js';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { AdequacyChange, ExporterLaw } from './adequacy-change.entity.js';

export const RowOrigin = staffEnum(
  'RowOrigin',
  ['SHIPPED', 'CHANGED', 'ADDED'],
  'Whether a row is of the shipped list, changed here, or added here',
);

@StaffObject('AdequacyLine', 'One row of the adequacy list')
export class AdequacyLine {
  @Shown('P1', () => ExporterLaw)
  regime!: Regime;

  @Shown('P1', () => String)
  code!: string;

  @Shown('P1', () => RowOrigin)
  origin!: keyof typeof RowOrigin;

  @Shown('P1', () => JsonScalar, {
    description: '{code, name, type, act, date, valid_until, condition, scope, verified_on, note}',
  })
  row!: AdequacyRow;

  @Shown('P1', () => JsonScalar, { nullable: true, description: 'The same row in the shipped list' })
  shipped!: AdequacyRow | null;
}

@StaffObject('AdequacyList', 'Which places give adequate protection, as the workspace has it')
export class AdequacyList {
  @Shown('P1', () => Int, { description: 'The number of the newest change; 0: none' })
  version!: number;

  @Shown('P1', () => String, { description: 'The version of the shipped list' })
  shippedVersion!: string;

  @Shown('P1', () => [AdequacyLine])
  lines!: AdequacyLine[];

  @Shown('P1', () => [AdequacyChange], { description: 'The newest first' })
  changes!: AdequacyChange[];
}

@StaffObject('AdequacyPayload', 'Result of a change of an adequacy row')
export class AdequacyPayload extends Payload {
  @Shown('P1', () => AdequacyList, { nullable: true })
  adequacy?: AdequacyList;
}
