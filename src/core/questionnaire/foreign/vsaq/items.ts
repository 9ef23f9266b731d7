import { pointer } from '../../../problem.js';
import { isRecord, type Raw } from '../../../shape.js';

/** One item of the file with its place. */
export interface VsaqItem {
  readonly raw: Raw;
  readonly type: string;
  /** Its own id, or its place where it has none. */
  readonly name: string;
  readonly where: string;
  readonly items: readonly VsaqItem[];
}

export interface VsaqChoice {
  readonly id: string;
  readonly label: string;
  readonly where: string;
}

/** The items of a questionnaire or an extension, nested as in the file. */
export function vsaqItems(file: Raw): readonly VsaqItem[] {
  return ['questionnaire', 'extensions'].flatMap((key) => itemsAt(file[key], pointer('', key)));
}

/** An item and all below it, in the order of the file. */
export function withInner(item: VsaqItem): readonly VsaqItem[] {
  return [item, ...item.items.flatMap(withInner)];
}

/** The choices of a group: objects whose key is the id. */
export function vsaqChoices({ raw, where }: VsaqItem): readonly VsaqChoice[] {
  const choices: readonly unknown[] = Array.isArray(raw['choices']) ? raw['choices'] : [];
  return choices.flatMap((choice, at) =>
    isRecord(choice)
      ? Object.entries(choice).map(([id, label]) => ({
          id,
          label: typeof label === 'string' ? label : '',
          where: pointer(where, 'choices', at, id),
        }))
      : [],
  );
}

/** The text at a key; '' where there is none. */
export function textOf({ raw }: VsaqItem, key: string): string {
  const value: unknown = raw[key];
  return typeof value === 'string' ? value : '';
}

function itemsAt(list: unknown, where: string): readonly VsaqItem[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((raw: unknown, at) => (isRecord(raw) ? [itemOf(raw, pointer(where, at))] : []));
}

function itemOf(raw: Raw, where: string): VsaqItem {
  const { id, type } = raw;
  return {
    raw,
    type: typeof type === 'string' ? type : '',
    name: typeof id === 'string' && id !== '' ? id : where,
    where,
    items: itemsAt(raw['items'], pointer(where, 'items')),
  };
}
