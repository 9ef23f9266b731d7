import { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { invalidInput } from '../errors/problems.js';
import { Shown, StaffObject } from './classified.js';
import { StaffSchema } from './doors.js';

@StaffObject('PageInfo', 'Where a page ends')
export class PageInfo {
  @Shown('P0', () => String, { nullable: true })
  endCursor!: string | null;

  @Shown('P0', () => Boolean)
  hasNextPage!: boolean;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many, 1 to 100' })
  @IsInt()
  @Min(1)
  @Max(100, { message: 'A page holds at most 100 rows; ask for the next one with `after`.' })
  first: number = 50;

  @Field(() => String, { nullable: true, description: 'endCursor of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  after?: string;
}

export interface Page<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Relay types for a node type: `VendorEdge`, `VendorConnection`. */
export function connectionOf<T>(node: Type<T>, name: string): Type<Page<T>> {
  @ObjectType(`${name}Edge`, { registerIn: StaffSchema })
  class Edge {
    @Shown('P0', () => String)
    cursor!: string;

    @Shown('P0', () => node)
    node!: T;
  }

  @ObjectType(`${name}Connection`, { registerIn: StaffSchema })
  class Connection {
    @Shown('P0', () => [Edge])
    edges!: Edge[];

    @Shown('P0', () => PageInfo)
    pageInfo!: PageInfo;

    @Shown('P1', () => Int)
    totalCount!: number;
  }
  return Connection as unknown as Type<Page<T>>;
}

/** Rows fetched with one more than asked for become a page. */
export function pageOf<Row, T>(
  rows: Row[],
  first: number,
  totalCount: number,
  nodeOf: (row: Row) => T,
  cursorOf: (row: Row) => string,
): Page<T> {
  const shown = rows.slice(0, first);
  const edges = shown.map((row) => ({ cursor: cursorOf(row), node: nodeOf(row) }));
  return {
    edges,
    pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > first },
    totalCount,
  };
}

/**
 * A cursor is the sort key of the last row and its id. It is made of what the caller was shown and only ever
 * compared inside the caller's own tenant, so it needs no secrecy, only a strict reading.
 */
export function cursor(...keys: (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

export function readCursor(
  text: string | null | undefined,
  length: number,
): (string | number | null)[] | null {
  if (text == null) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(keys) && keys.length === length && keys.every(isKey))
      return keys as (string | number | null)[];
  } catch {
    // Falls through to the same refusal as a cursor of the wrong length.
  }
  throw invalidInput('This page mark is not readable. Start again from the first page.');
}

function isKey(key: unknown): boolean {
  return key === null || typeof key === 'string' || typeof key === 'number';
}
