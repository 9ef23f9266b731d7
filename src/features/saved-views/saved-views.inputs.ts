import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { ViewedListName } from './viewed-list.js';

@InputType('SaveViewInput', { registerIn: StaffSchema })
export class SaveViewInput {
  @Field(() => ViewedListName)
  @IsIn(Object.values(ViewedListName))
  list!: ViewedListName;

  @Field(() => String)
  @IsString()
  @IsNotEmpty({ message: 'Name the view, for example “EU, critical”.' })
  @MaxLength(100, { message: 'Use at most 100 characters.' })
  name!: string;

  @Field(() => String, { description: 'What stands behind `?` in the address of the list' })
  @IsString()
  @MaxLength(2_000, { message: 'This list is narrowed by too much to be saved. Take out a filter.' })
  search!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'For everybody in the workspace' })
  @IsBoolean()
  isShared: boolean = false;
}

@InputType('RemoveViewInput', { registerIn: StaffSchema })
export class RemoveViewInput {
  @IdField('viw')
  id!: string;
}
