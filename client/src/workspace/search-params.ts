/** Reads what an address says, and keeps only what the page knows: anybody can write an address. */
export function textParam(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;
}

export function listParam<Word extends string>(value: unknown, words: readonly Word[]): Word[] | undefined {
  const given = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  const known = words.filter((word) => given.includes(word));
  return known.length === 0 ? undefined : known;
}

export function wordParam<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

export function flagParam(value: unknown): true | undefined {
  return value === true || value === 'true' ? true : undefined;
}

export function numberParam(value: unknown, from: number, to: number): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= from && number <= to
    ? number
    : undefined;
}

/** Cursors are opaque and can be long. */
export function cursorParam(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= 1000 ? value : undefined;
}

/** An address shows only what differs from the plain list. */
export function emptyToAbsent<Value>(values: readonly Value[]): Value[] | undefined {
  return values.length === 0 ? undefined : [...values];
}
