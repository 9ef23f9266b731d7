import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphqlSync, type GraphQLResolveInfo } from 'graphql';
import { askedFields } from './asked-fields.js';

const schema = buildSchema(`
  type Query { rows: Page }
  type Page { total: Int edges: [Edge] }
  type Edge { cursor: String node: Row }
  type Row { id: ID name: String level: Int }`);

/** What a resolver of `rows` is told when somebody asks this. */
function askedBy(source: string, path: string): string[][] {
  const seen: string[][] = [];
  const rows = (_args: unknown, _ctx: unknown, info: GraphQLResolveInfo) => {
    seen.push([...askedFields(info, path)].toSorted());
    return null;
  };
  const { errors } = graphqlSync({ schema, source, rootValue: { rows }, variableValues: { no: false } });
  expect(errors).toBeUndefined();
  return seen;
}

describe('the fields an operation asks for', () => {
  it('are those at the path and no others', () => {
    expect(askedBy('{ rows { total edges { cursor node { id name } } } }', 'edges.node')).toEqual([
      ['id', 'name'],
    ]);
    expect(askedBy('{ rows { total edges { cursor } } }', '')).toEqual([['edges', 'total']]);
    expect(askedBy('{ rows { total } }', 'edges.node')).toEqual([[]]);
  });

  it('include those of fragments, of aliases and of fields that are asked twice', () => {
    const source = `{ rows { edges { node { id ... on Row { level } } } } rows { edges { node { ...Named } } } }
      fragment Named on Row { called: name }`;
    expect(askedBy(source, 'edges.node')).toEqual([['id', 'level', 'name']]);
  });

  it('include what a directive may leave out', () => {
    const source = 'query ($no: Boolean!) { rows { edges { node { id level @include(if: $no) } } } }';
    expect(askedBy(source, 'edges.node')).toEqual([['id', 'level']]);
  });

  it('are told apart for two aliases of one field', () => {
    const source = '{ a: rows { edges { node { id } } } b: rows { edges { node { name } } } }';
    expect(askedBy(source, 'edges.node')).toEqual([['id'], ['name']]);
  });
});
