import { applyDecorators } from '@nestjs/common';
import {
  Extensions,
  Field,
  Mutation,
  ObjectType,
  Query,
  ResolveField,
  type FieldOptions,
  type QueryOptions,
  type ReturnTypeFunc,
} from '@nestjs/graphql';
import type { Action, FieldClass, Subject } from '../tenancy/role-table.js';
import { StaffSchema } from './doors.js';
import type { IdPrefix } from './typed-ids.js';

/**
 * Fields and roots of the staff schema. Each field names its class and each root its action; the schema
 * transformer refuses to build a schema in which one does not (TRUST T3).
 */
export function Shown(
  fieldClass: FieldClass,
  type: ReturnTypeFunc,
  options: FieldOptions & { subject?: Subject } = {},
) {
  const { subject, ...rest } = options;
  return applyDecorators(Field(type, rest), Extensions({ fieldClass, subject }));
}

/** A field added by a resolver; the same duty. */
export function Resolved(
  fieldClass: FieldClass,
  type: ReturnTypeFunc,
  options: FieldOptions & { subject?: Subject; name?: string } = {},
) {
  const { subject, name, ...rest } = options;
  const field = name === undefined ? ResolveField(type, rest) : ResolveField(name, type, rest);
  return applyDecorators(field, Extensions({ fieldClass, subject }));
}

export function StaffQuery(action: Action, type: ReturnTypeFunc, options: QueryOptions = {}) {
  return applyDecorators(Query(type, options), Extensions({ action }));
}

export function StaffMutation(action: Action, type: ReturnTypeFunc, options: QueryOptions = {}) {
  return applyDecorators(Mutation(type, options), Extensions({ action }));
}

/** An object with an id of its own: `id` is shown as `<prefix>_<uuid>`. */
export function StaffNode(name: string, prefix: IdPrefix, description: string): ClassDecorator {
  return applyDecorators(
    ObjectType(name, { registerIn: StaffSchema, description }),
    Extensions({ idPrefix: prefix }),
  );
}

export function StaffObject(name: string, description: string): ClassDecorator {
  return ObjectType(name, { registerIn: StaffSchema, description });
}
