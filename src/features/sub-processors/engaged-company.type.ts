import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { connectionOf } from '../../platform/graphql/pages.js';
import { Vendor } from '../vendors/vendor.entity.js';

@StaffObject('EngagedCompany', 'A company that vendors of ours engage, by their newest lists')
export class EngagedCompany {
  @Shown('P1', () => String, { description: 'The one name it is counted under' })
  canonicalName!: string;

  @Shown('P1', () => String, { description: 'As most lists write it' })
  name!: string;

  @Shown('P1', () => [String], { description: 'Every way in which lists write it' })
  names!: readonly string[];

  @Shown('P1', () => [Vendor], { description: 'By name' })
  vendors!: readonly Vendor[];
}

export const EngagedCompanyConnection = connectionOf(EngagedCompany, 'EngagedCompany');
