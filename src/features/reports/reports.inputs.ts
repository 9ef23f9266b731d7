import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { IdField } from '../../platform/graphql/typed-ids.js';

@InputType('CreateReportInput', { registerIn: StaffSchema })
export class CreateReportInput {
  @IdField('asm')
  assessmentId!: string;

  @Field(() => String, { defaultValue: 'en' })
  @IsIn(['en', 'de'], { message: 'Reports are printed in English (en) or German (de).' })
  language: string = 'en';

  @Field(() => String, { defaultValue: 'A4' })
  @IsIn(['A4', 'LETTER'], { message: 'Choose A4 or LETTER.' })
  paper: string = 'A4';
}
