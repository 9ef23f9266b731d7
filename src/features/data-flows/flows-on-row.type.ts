import { Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';

@StaffObject(
  'FlowsOnRow',
  'The flows that rest on an adequacy row, before or after a change that is only thought of',
)
export class FlowsOnRow {
  @Shown('P1', () => Int, { description: 'Maps in use' })
  maps!: number;

  @Shown('P1', () => Int, { description: 'Flows that rest on the row' })
  total!: number;

  @Shown('P1', () => Int, { description: 'Those of them whose status would be another' })
  changing!: number;

  @Shown('P2', () => JsonScalar, {
    nullable: true,
    description:
      '[{map, mapName, flow, from, to, today, after}]; today and after: {status, severity, country}',
  })
  flows!: readonly object[];
}
