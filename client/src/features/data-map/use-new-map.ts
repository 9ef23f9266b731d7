import { useState } from 'react';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { FileRefused } from '../../graphql/plain-doors.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import { CreateDataMapDocument } from '../../graphql/staff.generated.js';
import { type Problem, toProblems } from '../../graphql/user-errors.js';
import { type MapAnswer, type MapNote, sendMap } from './map-doors.js';

interface State {
  busy: boolean;
  problems: readonly Problem[];
  failure: Failure | null;
}

const CALM: State = { busy: false, problems: [], failure: null };
/** What the page of the map says as well, for as long as it is so. */
const STANDING: ReadonlySet<string> = new Set([
  'NAME_MISSING',
  'UNKNOWN_VENDOR',
  'KIND_MISSING',
  'UNKNOWN_NODE',
]);

export interface NewMap extends State {
  refuse: (problems: readonly Problem[]) => void;
  /** `json`: the text of a file; null makes an empty map. */
  create: (name: string, json: string | null) => Promise<void>;
}

type OnMade = (map: string, notes: readonly MapNote[], json: string | null) => void | Promise<void>;

/** Makes a map and hands it over with what was not kept as it was written, and the text that it was made of. */
export function useNewMap(onMade: OnMade): NewMap {
  const [state, setState] = useState(CALM);
  const refuse = (problems: readonly Problem[]): void => setState({ ...CALM, problems });

  async function create(name: string, json: string | null): Promise<void> {
    setState({ ...CALM, busy: true });
    try {
      const { map, notes, userErrors } = await (json === null ? emptyMap(name) : sendMap(name, json));
      refuse(problemsOf(userErrors));
      if (map === null) return;
      await queryClient.invalidateQueries({ queryKey: ['maps'] });
      await onMade(
        map.id,
        notes.filter(({ code }) => !STANDING.has(code)),
        json,
      );
    } catch (thrown) {
      if (thrown instanceof FileRefused) refuse([{ path: 'file', message: thrown.message }]);
      else setState({ ...CALM, failure: toFailure(thrown) });
    }
  }

  return { ...state, refuse, create };
}

/** What is wrong with a file stands at the field of the file, with its place in it. */
function problemsOf(errors: MapAnswer['userErrors']): Problem[] {
  const ofFile = errors.filter(({ path }) => path[0] === 'document');
  const others = errors.filter(({ path }) => path[0] !== 'document');
  return [
    ...toProblems(others, ['name', 'file']),
    ...ofFile.map(({ path, message }) => ({ path: 'file', message: placed(path.slice(1), message) })),
  ];
}

/** `nodes 2, id: …`: the keys of the file, and its entries as people count them. */
function placed(path: readonly string[], message: string): string {
  if (path.length === 0) return message;
  const [list, entry, ...keys] = path;
  const first = /^\d+$/.test(entry ?? '') ? [`${list} ${Number(entry) + 1}`, ...keys] : path;
  return `${first.join(', ')}: ${message}`;
}

async function emptyMap(name: string): Promise<Pick<MapAnswer, 'map' | 'notes' | 'userErrors'>> {
  const { createDataMap } = await request(CreateDataMapDocument, { input: { name } });
  return { map: createDataMap.map ?? null, notes: [], userErrors: createDataMap.userErrors };
}
