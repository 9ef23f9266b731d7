import { Field, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';

const COUNT = { message: 'Write a whole number from 0 to 3,650.' };

/** An optional day. */
export function DayField(description: string): PropertyDecorator {
  return (target, key) => {
    Field(() => DateScalar, { nullable: true, description })(target, key);
    IsOptional()(target, key);
    IsString()(target, key);
  };
}

/** An optional number of days or hours. */
export function CountField(description: string): PropertyDecorator {
  return (target, key) => {
    Field(() => Int, { nullable: true, description })(target, key);
    IsOptional()(target, key);
    IsInt(COUNT)(target, key);
    Min(0, COUNT)(target, key);
    Max(3_650, COUNT)(target, key);
  };
}

/** An optional text. */
export function TextField(most: number, refusal: { message: string }): PropertyDecorator {
  return (target, key) => {
    Field(() => String, { nullable: true })(target, key);
    IsOptional()(target, key);
    IsString()(target, key);
    MaxLength(most, refusal)(target, key);
  };
}

/** An optional word of a closed list. */
export function WordField(words: Record<string, string>): PropertyDecorator {
  return (target, key) => {
    Field(() => words, { nullable: true })(target, key);
    IsOptional()(target, key);
    IsIn(Object.values(words))(target, key);
  };
}

/** An optional yes or no. */
export function YesNoField(description?: string): PropertyDecorator {
  return (target, key) => {
    Field(() => Boolean, { nullable: true, description })(target, key);
    IsOptional()(target, key);
    IsBoolean()(target, key);
  };
}
