import type { GraphReply, TestClient } from './app-client.js';
import { documentsOf } from './gql-documents.js';
import { idPathsOf, type Root, variablesOf } from './gql-schema.js';
import { EXAMPLES, ID_KINDS, nobody, typed } from './iso-cases.js';

export type IdChoice = 'right' | 'wrong type' | 'random';

/** One question of one lens: who is meant by the id, and what came back. */
export interface Probe {
  readonly words: string;
  readonly reply: GraphReply;
}

/**
 * Asks one operation for every field to a depth, once an id path and a kind of id: the id of a stranger's
 * thing, of another of its things, of nothing. All other ids are the asker's own, so that only this one can fail.
 */
export async function probesOf(
  client: TestClient,
  root: Root,
  depth: number,
  target: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): Promise<Map<IdChoice, Probe[]>> {
  const paths = idPathsOf(root.field);
  const choices: IdChoice[] = paths.length === 0 ? ['right'] : ['right', 'wrong type', 'random'];
  const probes = new Map<IdChoice, Probe[]>();
  for (const choice of choices) {
    const found: Probe[] = [];
    for (const path of paths.length === 0 ? [undefined] : paths) {
      const variables = variablesFor(root, path, choice, target, own);
      for (const document of documentsOf(root, depth, variables))
        found.push({
          words: `${root.name} ${path ?? ''} ${choice}`,
          reply: await client.gql(document, variables),
        });
    }
    probes.set(choice, found);
  }
  return probes;
}

/** What a caller can tell from a reply: kinds of errors, where they stand, and the whole of the data. */
export function outcomeOf({ status, data, errors }: GraphReply): string {
  const told = errors.map(({ extensions, path }) => [extensions.code, path?.join('.') ?? '']);
  return JSON.stringify([status, told, data ?? null]);
}

function variablesFor(
  root: Root,
  tested: string | undefined,
  choice: IdChoice,
  target: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const ids = idPathsOf(root.field)
    .filter((path) => path === tested || isNeeded(root, path))
    .map((path): [string, string] => {
      const kind = ID_KINDS[`${root.name}.${path}`] ?? 'vnd';
      return [path, path === tested ? chosen(kind, choice, target) : typed(own, kind)];
    });
  return variablesOf(root.field, { ...EXAMPLES, ...Object.fromEntries(ids) });
}

/** A filter is given only where it is tested: two at once could hide what one lets through. */
function isNeeded(root: Root, path: string): boolean {
  return root.kind === 'mutation' || !path.startsWith('filter.');
}

function chosen(kind: string, choice: IdChoice, target: Readonly<Record<string, string>>): string {
  if (choice === 'random') return nobody(kind);
  return typed(target, choice === 'right' ? kind : kind === 'asm' ? 'vnd' : 'asm');
}
