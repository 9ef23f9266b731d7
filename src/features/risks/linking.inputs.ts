import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { IdField, IdsField } from '../../platform/graphql/typed-ids.js';

@InputType('LinkFindingsInput', { registerIn: StaffSchema })
export class LinkFindingsInput {
  @IdField('rsk')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @IdsField('fnd', { description: 'All that feed it from now on; what is left out no longer does' })
  @ArrayMaxSize(100, { message: 'Choose at most 100 findings.' })
  findingIds!: string[];
}
