import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { PageArgs } from '../../platform/graphql/pages.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { AgreementStateName } from './agreement.enums.js';
import { YesNoField } from './optional-fields.js';

@InputType('AgreementFilter', { registerIn: StaffSchema })
export class AgreementFilter {
  @Field(() => [AgreementStateName], { nullable: true })
  @IsOptional()
  @IsIn(Object.values(AgreementStateName), { each: true })
  state?: AgreementStateName[] | null;

  @IdField('vnd', { nullable: true })
  vendorId?: string | null;

  @Field(() => String, { nullable: true, description: 'In the title or the name of the vendor' })
  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  search?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ends on this day or before' })
  @IsOptional()
  @IsString()
  endsUntil?: string | null;

  @YesNoField('In force, and nobody has said when it ends or that it has no end')
  endNotStated?: boolean | null;
}

@ArgsType()
export class AgreementsArgs extends PageArgs {
  @Field(() => AgreementFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AgreementFilter)
  filter?: AgreementFilter | null;
}
