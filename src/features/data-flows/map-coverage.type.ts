import { Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { Vendor } from '../vendors/vendor.entity.js';

@StaffObject('MapCoverage', 'How much of the register stands on a map: a thin map is not a safe one')
export class MapCoverage {
  @Shown('P1', () => Int)
  vendors!: number;

  @Shown('P1', () => Int)
  onMaps!: number;

  @Shown('P1', () => [Vendor], { description: 'Those on no map, the strictest tier first' })
  missing!: Vendor[];

  @Shown('P2', () => JsonScalar, {
    nullable: true,
    description: 'Vendors that only a map knows: [{map, id, name}]',
  })
  strangers!: readonly object[];
}
