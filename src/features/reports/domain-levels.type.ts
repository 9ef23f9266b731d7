import { Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';

@StaffObject('DomainLevels', 'How many vendors stand at each level of a domain, never which')
export class DomainLevels {
  @Shown('P1', () => String, { description: 'Of the maturity model, for example SEC' })
  domain!: string;

  @Shown('P1', () => String)
  title!: string;

  @Shown('P2', () => [Int], { nullable: true, description: 'Vendors at level 0, 1, 2, 3, 4 and 5' })
  vendors!: number[];

  @Shown('P2', () => Int, { nullable: true, description: 'Vendors that were not asked, or need not answer' })
  without!: number;
}
