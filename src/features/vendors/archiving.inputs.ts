import { applyDecorators } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { ChosenVendorInput, ChosenVendorsInput } from './bulk.inputs.js';
import { AwaitedAssessmentsName, OpenWorkName } from './vendor.enums.js';

@InputType('OpenWorkInput', { registerIn: StaffSchema })
export class OpenWorkInput {
  @Field(() => OpenWorkName)
  @IsIn(Object.values(OpenWorkName))
  becomes!: OpenWorkName;

  @Field(() => String, { nullable: true, description: 'Asked for when it ends; stands in every history' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000, { message: 'Use at most 2,000 characters.' })
  reason?: string | null;
}

/** What becomes of the questionnaires that are out. */
const AwaitedField = (): PropertyDecorator =>
  applyDecorators(
    Field(() => AwaitedAssessmentsName, { defaultValue: 'GO_ON' }),
    IsIn(Object.values(AwaitedAssessmentsName)),
  );

const OpenWorkField = (): PropertyDecorator =>
  applyDecorators(
    Field(() => OpenWorkInput, {
      nullable: true,
      description: 'Asked for while a risk or a condition of a decision is open',
    }),
    IsOptional(),
    ValidateNested(),
    Type(() => OpenWorkInput),
  );

const ReopensField = (): PropertyDecorator =>
  applyDecorators(
    Field(() => Boolean, {
      defaultValue: false,
      description: 'Also opens again the risks and conditions that ended because the vendor left',
    }),
    IsBoolean(),
  );

@InputType('ArchiveVendorInput', { registerIn: StaffSchema })
export class ArchiveVendorInput extends ChosenVendorInput {
  @AwaitedField()
  awaitedAssessments: AwaitedAssessmentsName = 'GO_ON';

  @OpenWorkField()
  openWork?: OpenWorkInput | null;
}

@InputType('ArchiveVendorsInput', { registerIn: StaffSchema })
export class ArchiveVendorsInput extends ChosenVendorsInput {
  @AwaitedField()
  awaitedAssessments: AwaitedAssessmentsName = 'GO_ON';

  @OpenWorkField()
  openWork?: OpenWorkInput | null;
}

@InputType('RestoreVendorInput', { registerIn: StaffSchema })
export class RestoreVendorInput extends ChosenVendorInput {
  @ReopensField()
  reopens: boolean = false;
}

@InputType('RestoreVendorsInput', { registerIn: StaffSchema })
export class RestoreVendorsInput extends ChosenVendorsInput {
  @ReopensField()
  reopens: boolean = false;
}
