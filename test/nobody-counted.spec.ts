import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, GraphQLObjectType, type GraphQLSchema, isEnumType } from 'graphql';

/**
 * Issue "Risk register": work belongs to groups, and nothing counts or times a person. Both schemas are walked: whatever
 * shows a person shows no figure beside them, and no figure has a person for its subject.
 */
const SOURCE = path.resolve(import.meta.dirname, '../src');
const schemas = ['schema.graphql', 'respond.graphql'].map((name): [string, GraphQLSchema] => [
  name,
  buildSchema(fs.readFileSync(path.join(SOURCE, name), 'utf8')),
]);

/** Words for people, as a type or as a field. */
const PEOPLE = new Set(['Person', 'Viewer', 'Respondent', 'RespondColleague', 'RespondRespondent']);
const FIGURES = new Set(['Int', 'Float']);
const OF_A_PERSON =
  /(person|people|member|assessor|reviewer|actor|staff|user|owner)s?(count|total|number|share|rate|score|speed|average|ranking|performance)|(count|total|number|time|hours|days|minutes|duration)(of|by|per)(person|people|member|assessor|reviewer|actor|user|owner)/i;
const TIMES_WORK = /(duration|elapsed|took|responsetime|handlingtime|timespent|minutesspent|hoursspent)/i;

/** Figures that stand beside a person and are about the thing, each with what it says. */
const ABOUT_THE_THING: Readonly<Record<string, string>> = {
  version: 'which state of the row somebody saw',
  rotation: 'how often a link was made anew',
  vendorCount: 'how many vendors a group answers for, whoever is in it',
};

function isAboutTheThing(field: string): boolean {
  return Object.hasOwn(ABOUT_THE_THING, field.split('.')[1] ?? '');
}

function objects(schema: GraphQLSchema): GraphQLObjectType[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      type instanceof GraphQLObjectType && !type.name.startsWith('__') && !roots.has(type),
  );
}

function figuresOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter(({ type: field }) => FIGURES.has(getNamedType(field).name))
    .map(({ name }) => name);
}

describe.each(schemas)('%s', (_, schema) => {
  it('shows no figure of a person', () => {
    const people = objects(schema).filter(({ name }) => PEOPLE.has(name));
    const figures = people.flatMap((type) => figuresOf(type).map((field) => `${type.name}.${field}`));
    expect(figures.filter((field) => !isAboutTheThing(field))).toEqual([]);
  });

  it('has no field that counts or times people', () => {
    const fields = objects(schema).flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    );
    const plain = fields.map((field) => [field, field.split('.')[1]!.replaceAll('_', '')] as const);
    expect(plain.filter(([, name]) => OF_A_PERSON.test(name) || TIMES_WORK.test(name))).toEqual([]);
  });

  it('groups nothing by people: no operation and no enum offers it', () => {
    const enums = Object.values(schema.getTypeMap()).filter(isEnumType);
    const sorts = enums.filter(({ name }) => /sort|group|by/i.test(name));
    const words = sorts.flatMap((one) => one.getValues().map(({ name }) => `${one.name}.${name}`));
    expect(words.filter((word) => /\.(ACTOR|PERSON|ASSESSOR|REVIEWER|USER)/.test(word))).toEqual([]);
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
      Object.values(root?.getFields() ?? {}),
    );
    const asked = roots.flatMap((root) => root.args.map(({ name }) => `${root.name}.${name}`));
    expect(asked.filter((name) => /group_?by|perPerson|byPerson/i.test(name))).toEqual([]);
  });

  it('puts no count into a list of people', () => {
    const lists = objects(schema).filter((type) =>
      Object.values(type.getFields()).some(
        (field) => String(field.type).startsWith('[') && PEOPLE.has(getNamedType(field.type).name),
      ),
    );
    const counted = lists.flatMap((type) => figuresOf(type).map((field) => `${type.name}.${field}`));
    expect(counted.filter((field) => !isAboutTheThing(field))).toEqual([]);
  });
});

describe('the walk', () => {
  it('sees what it is there for', () => {
    const bad = buildSchema(
      `type Query { a: Person } type Person { id: ID! closedRisks: Int! version: Int! }`,
    );
    const [person] = objects(bad);
    expect(figuresOf(person!)).toEqual(['closedRisks', 'version']);
    expect(OF_A_PERSON.test('reviewerCount') && OF_A_PERSON.test('risksByPerson') === false).toBe(true);
    expect(OF_A_PERSON.test('countByReviewer') && TIMES_WORK.test('handlingTimeHours')).toBe(true);
    expect(OF_A_PERSON.test('openRisks') || TIMES_WORK.test('dueOn')).toBe(false);
  });
});
