import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { DateScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { MAP_LANGUAGES, type MapLanguage } from './rule-words.js';

/** More edits than one sitting has. */
export const MOST_VERSIONS = 5000;

const NAME = { message: 'Use at most 200 characters.' };

@InputType('CreateDataMapInput', { registerIn: StaffSchema })
export class CreateDataMapInput {
  @Field(() => String)
  @IsString()
  @MaxLength(200, NAME)
  name!: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'A map in the format assay-map/1; without it an empty one',
  })
  @IsOptional()
  @IsObject({ message: 'A map file holds one object.' })
  document?: object | null;
}

@InputType('RenameDataMapInput', { registerIn: StaffSchema })
export class RenameDataMapInput {
  @IdField('map')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @MaxLength(200, NAME)
  name!: string;
}

@InputType('ArchiveDataMapInput', { registerIn: StaffSchema })
export class ArchiveDataMapInput {
  @IdField('map')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => Boolean)
  @IsBoolean()
  isArchived!: boolean;
}

@InputType('EditDataMapInput', { registerIn: StaffSchema })
export class EditDataMapInput {
  @IdField('map')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => [Int], {
    nullable: true,
    description:
      'Later versions by the same person that the edit takes into account, as when it takes back an edit before them',
  })
  @IsOptional()
  @IsInt({ each: true })
  @ArrayMaxSize(MOST_VERSIONS)
  ownVersions?: number[] | null;

  @Field(() => JsonScalar, {
    description:
      '{put: {nodes, flows, vendors, activities: [whole rows], elements: {id: row}}, remove: {nodes, flows, vendors, activities, elements: [ids]}, set}',
  })
  @IsObject({ message: 'An edit is one object.' })
  edit!: object;
}

@ArgsType()
export class JudgementArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'As it stood at the end of this day in the zone of the workspace; today without it',
  })
  @IsOptional()
  @IsString()
  asOf?: string | null;
}

@ArgsType()
export class WordsArgs {
  @Field(() => String, { defaultValue: 'en', description: 'en or de' })
  @IsIn(MAP_LANGUAGES)
  language!: MapLanguage;
}

@ArgsType()
export class NodeArgs {
  @Field(() => String, { nullable: true, description: 'Id of a node in the map' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  node?: string | null;
}

@ArgsType()
export class HoldersArgs extends NodeArgs {
  @Field(() => String, { nullable: true, description: 'A group of people of the map, in place of a node' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  group?: string | null;
}

@InputType('DraftDataMapInput', { registerIn: StaffSchema })
export class DraftDataMapInput {
  @IdField('map')
  id!: string;
}

@InputType('AssessTransferInput', { registerIn: StaffSchema })
export class AssessTransferInput {
  @IdField('map')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String, { description: 'Id of a flow in the map' })
  @IsString()
  @MaxLength(200)
  flow!: string;

  @Field(() => JsonScalar, { description: 'Answers to the questionnaire transfer-impact: {id: {value}}' })
  @IsObject({ message: 'The answers are one object.' })
  answers!: object;

  @Field(() => String, { description: 'positive, conditional or negative, as far as the answers offer it' })
  @IsIn(['positive', 'conditional', 'negative'])
  result!: 'positive' | 'conditional' | 'negative';
}

export const SUPPOSITIONS = ['remove', 'move', 'replace'] as const;

@ArgsType()
export class WhatIfArgs {
  @Field(() => String, { nullable: true, description: 'Id of a vendor in the map' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  vendor?: string | null;

  @Field(() => String, { defaultValue: 'remove', description: 'remove, move or replace' })
  @IsIn(SUPPOSITIONS)
  change!: (typeof SUPPOSITIONS)[number];

  @Field(() => [String], { nullable: true, description: 'Where it moves to, or where the newcomer is' })
  @IsOptional()
  @IsString({ each: true })
  countries?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The name of the newcomer' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  by?: string | null;
}

@ArgsType()
export class ChangesArgs {
  @Field(() => Int, { defaultValue: 20 })
  @IsInt()
  @Min(1)
  @Max(100)
  first!: number;
}
