import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { DataMap } from './data-map.entity.js';

@StaffObject('MapWithVendor', 'A map on which a vendor stands')
export class MapWithVendor {
  @Shown('P1', () => DataMap)
  map!: DataMap;

  @Shown('P2', () => [String], { description: 'Ids of its nodes on the map' })
  nodes!: readonly string[];
}
