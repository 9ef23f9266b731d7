import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, ValidateNested } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { IdField } from '../../platform/graphql/typed-ids.js';

@InputType('ChosenVendorInput', { registerIn: StaffSchema })
export class ChosenVendorInput {
  @IdField('vnd')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}

@InputType('ChosenVendorsInput', { registerIn: StaffSchema })
export class ChosenVendorsInput {
  @Field(() => [ChosenVendorInput])
  @IsArray()
  @ArrayMinSize(1, { message: 'Choose at least one vendor.' })
  @ArrayMaxSize(200, { message: 'Choose at most 200 vendors at once.' })
  @ValidateNested({ each: true })
  @Type(() => ChosenVendorInput)
  vendors!: ChosenVendorInput[];
}

@InputType('AssignOwnerInput', { registerIn: StaffSchema })
export class AssignOwnerInput extends ChosenVendorsInput {
  @IdField('usr', { nullable: true, description: 'null: nobody; left out: as before' })
  ownerId?: string | null;

  @IdField('grp', { nullable: true, description: 'null: no group; left out: as before' })
  ownerGroupId?: string | null;
}
