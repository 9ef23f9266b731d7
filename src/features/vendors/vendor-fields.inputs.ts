import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsNotEmpty, IsOptional, IsString, IsUrl, MaxLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { CountryCodeScalar, DateScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { TierName } from './vendor.enums.js';

const SHORT = { message: 'Use at most 200 characters.' };
const WEB: Parameters<typeof IsUrl> = [
  { protocols: ['https', 'http'], require_protocol: true },
  { message: 'Write the whole address, for example https://mailwren.example.' },
];
const LONG_ADDRESS = { message: 'Use at most 500 characters.' };
const WORDS = { message: 'Use at most 50 entries.' };

@InputType('AddVendorInput', { registerIn: StaffSchema })
export class AddVendorInput {
  @Field(() => String)
  @IsString()
  @IsNotEmpty({ message: 'A vendor needs a name: the one you use when you speak of it.' })
  @MaxLength(200, SHORT)
  name!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200, SHORT)
  legalName?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl(...WEB)
  @MaxLength(500, LONG_ADDRESS)
  website?: string | null;

  @Field(() => CountryCodeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  country?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'Use at most 10,000 characters; longer texts belong in a file.' })
  notes?: string | null;

  @IdField('usr', { nullable: true })
  ownerId?: string | null;

  @IdField('grp', { nullable: true, description: 'People who answer for it together' })
  ownerGroupId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its id in your own list; an import finds the vendor by it',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200, SHORT)
  externalId?: string | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsString({ each: true })
  @MaxLength(200, { ...SHORT, each: true })
  @ArrayMaxSize(50, WORDS)
  categories?: string[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsString({ each: true })
  @MaxLength(200, { ...SHORT, each: true })
  @ArrayMaxSize(50, WORDS)
  certifications?: string[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl(...WEB)
  @MaxLength(500, LONG_ADDRESS)
  dpaUrl?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl(...WEB)
  @MaxLength(500, LONG_ADDRESS)
  subprocessorsUrl?: string | null;

  @Field(() => DateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  renewsOn?: string | null;

  @Field(() => TierName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(TierName))
  listedTier?: TierName | null;
}
