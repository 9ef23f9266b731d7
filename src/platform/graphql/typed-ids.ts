import type { PipeTransform } from '@nestjs/common';
import { Field, ID, type FieldOptions } from '@nestjs/graphql';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsArray, IsOptional, IsString } from 'class-validator';

/** Three letters a type, so that an id tells what it is of and cannot be used for another thing. */
export type IdPrefix =
  | 'org'
  | 'usr'
  | 'grp'
  | 'ses'
  | 'vnd'
  | 'viw'
  | 'imp'
  | 'con'
  | 'svc'
  | 'cal'
  | 'sbl'
  | 'sbp'
  | 'ntc'
  | 'als'
  | 'qnr'
  | 'asm'
  | 'evd'
  | 'pas'
  | 'wsh'
  | 'rsp'
  | 'inv'
  | 'dlv'
  | 'sht'
  | 'fnd'
  | 'rsk'
  | 'msr'
  | 'acc'
  | 'run'
  | 'dec'
  | 'prp'
  | 'adv'
  | 'cnd'
  | 'stp'
  | 'hld'
  | 'map'
  | 'dpa'
  | 'doc'
  | 'cls'
  | 'rpt';

const SHAPE = /^([a-z]{3})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** No row has this id: a malformed or wrong-typed id takes the same road as an unknown one and ends in NOT_FOUND. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export function typedId(prefix: IdPrefix, uuid: string): string {
  return `${prefix}_${uuid}`;
}

export function uuidOf(prefix: IdPrefix, id: unknown): string {
  const match = typeof id === 'string' ? SHAPE.exec(id) : null;
  return match !== null && match[1] === prefix ? match[2]! : NOBODY;
}

/** For `@Args('id', { type: () => ID }, new IdPipe('vnd'))`. */
export class IdPipe implements PipeTransform<string | undefined, string | undefined> {
  constructor(private readonly prefix: IdPrefix) {}

  transform(value: string | undefined): string | undefined {
    return value == null ? undefined : uuidOf(this.prefix, value);
  }
}

/** An id in an input: `vnd_…` outside, the uuid inside. */
export function IdField(prefix: IdPrefix, options: FieldOptions = {}): PropertyDecorator {
  const optional = options.nullable ? [IsOptional()] : [];
  return applyDecorators(
    Field(() => ID, options),
    Transform(({ value }) => (value == null ? value : uuidOf(prefix, value))),
    IsString(),
    ...optional,
  );
}

/** A list of ids in an input, each as `IdField` takes one. */
export function IdsField(prefix: IdPrefix, options: FieldOptions = {}): PropertyDecorator {
  const optional = options.nullable ? [IsOptional()] : [];
  return applyDecorators(
    Field(() => [ID], options),
    Transform(({ value }) => (Array.isArray(value) ? value.map((id) => uuidOf(prefix, id)) : value)),
    IsArray(),
    IsString({ each: true }),
    ...optional,
  );
}
