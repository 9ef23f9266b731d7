/**
 * Decides who stands behind whom: the sub-processors of a service over all levels that lists tell.
 * Authority: Art. 28(2) and (4) GDPR; DOMAIN section 6 (the controller must be able to name the whole chain).
 * Version 1.
 */

/** A row of a list as the chain needs it; companies are compared by their canonical names. */
export interface ChainRow {
  readonly name: string;
  readonly canonical: string;
  readonly countries: readonly string[];
  /** Canonical name of the company of the same list that engaged it; null: the vendor itself did. */
  readonly engagedBy: string | null;
}

export interface ChainLink {
  readonly name: string;
  readonly canonical: string;
  readonly countries: readonly string[];
  /** 1 is engaged by the vendor itself. */
  readonly level: number;
  /** How it is known: it stands in the list, or in the list of a company that is a vendor here itself. */
  readonly from: 'list' | 'own_list';
  /** It stands above itself already; what is behind it is not told again. */
  readonly isCircle: boolean;
}

const DEEPEST = 8;

/**
 * The chain from the top down: each company directly before those it engaged. `listOf` gives the rows a company publishes
 * itself, by canonical name, or null when no list of it is known.
 * @param vendor canonical name of whose chain it is: when it stands behind itself, that is a circle
 */
export function chainOf(
  vendor: string,
  rows: readonly ChainRow[],
  listOf: (canonical: string) => readonly ChainRow[] | null,
): readonly ChainLink[] {
  return levelOf(rows, null, [vendor], 'list', listOf);
}

function levelOf(
  rows: readonly ChainRow[],
  above: string | null,
  path: readonly string[],
  from: ChainLink['from'],
  listOf: (canonical: string) => readonly ChainRow[] | null,
): readonly ChainLink[] {
  const known = new Set(rows.map(({ canonical }) => canonical));
  // Who is said to be engaged by a company that is not in the list stands at the top of it.
  const engagerOf = ({ engagedBy }: ChainRow) =>
    engagedBy !== null && known.has(engagedBy) ? engagedBy : null;
  const here = merged(rows.filter((row) => engagerOf(row) === above));
  return here.flatMap((row) => {
    const { name, canonical, countries } = row;
    const isCircle = path.includes(canonical);
    const link: ChainLink = { name, canonical, countries, level: path.length, from, isCircle };
    if (isCircle || path.length >= DEEPEST) return [link];
    const further = [...path, canonical];
    const engaged = levelOf(rows, canonical, further, from, listOf);
    const own = engaged.length > 0 ? null : listOf(canonical);
    return [link, ...(own === null ? engaged : levelOf(own, null, further, 'own_list', listOf))];
  });
}

/** One company may stand in several rows: it is one link with all its countries. */
function merged(rows: readonly ChainRow[]): readonly ChainRow[] {
  const found = new Map<string, ChainRow>();
  for (const row of rows) {
    const before = found.get(row.canonical);
    const countries = [...new Set([...(before?.countries ?? []), ...row.countries])];
    found.set(row.canonical, { ...(before ?? row), countries });
  }
  return [...found.values()];
}
