import type { SubProcessorRowInput } from '../../graphql/staff.generated.js';

/** A row while it is typed; places stand in one line. */
export interface DraftRow {
  key: string;
  name: string;
  task: string;
  places: string;
  isSubsidiary: boolean;
  corporate: string | null;
  address: string | null;
}

interface KnownRow {
  name: string;
  task: string;
  places: readonly string[];
  isSubsidiary?: boolean;
  subsidiary?: boolean;
  corporate?: string | null;
  address?: string | null;
}

/** A row of a stored list, or of one that was just read. */
export function draftOf(row: KnownRow): DraftRow {
  return {
    key: crypto.randomUUID(),
    name: row.name,
    task: row.task,
    places: row.places.filter((place) => place !== 'unknown').join('; '),
    isSubsidiary: row.isSubsidiary ?? row.subsidiary ?? false,
    corporate: row.corporate ?? null,
    address: row.address ?? null,
  };
}

export function emptyRow(): DraftRow {
  return draftOf({ name: '', task: '', places: [] });
}

export function inputOf({
  name,
  task,
  places,
  isSubsidiary,
  corporate,
  address,
}: DraftRow): SubProcessorRowInput {
  const named = places.split(/[;\n]/u).map((place) => place.trim());
  return {
    name: name.trim(),
    task: task.trim(),
    places: named.filter((place) => place !== ''),
    isSubsidiary,
    corporate,
    address,
  };
}
