import { useState } from 'react';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { request } from '../../graphql/request.js';
import { ArchivingCountsDocument, type ArchivingCountsQuery } from '../../graphql/staff.generated.js';

/** What is open with some vendors, and what ended because they were archived. */
export type ArchivingCounts = Omit<ArchivingCountsQuery['vendors']['edges'][number]['node'], 'id'>;

interface Asking {
  vendors: readonly { id: string }[];
  /** Whether they are in the archive. */
  isArchived: boolean;
  /** Whether somebody has to choose first. */
  asks: (counts: ArchivingCounts) => boolean;
  /** Nobody has to. */
  onNothing: () => void;
}

/** Looks at what an act would touch: `counts` stand while somebody has to choose. */
export function useArchivingCounts({ vendors, isArchived, asks, onNothing }: Asking) {
  const [busy, setBusy] = useState(false);
  const [counts, setCounts] = useState<ArchivingCounts | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function ask(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      const ids = vendors.map(({ id }) => id);
      const found = await countsOf(ids, isArchived);
      if (asks(found)) setCounts(found);
      else onNothing();
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
    setBusy(false);
  }

  return { busy, counts, failure, ask: () => void ask(), close: () => setCounts(null) };
}

const A_PAGE = 100;

const NOTHING: ArchivingCounts = {
  awaitedAssessments: 0,
  unsettledRisks: 0,
  askedAcceptances: 0,
  openConditions: 0,
  leftRisks: 0,
  leftConditions: 0,
};

async function countsOf(ids: readonly string[], isArchived: boolean): Promise<ArchivingCounts> {
  const sum = { ...NOTHING };
  for (let at = 0; at < ids.length; at += A_PAGE) {
    const page = { ids: ids.slice(at, at + A_PAGE), isArchived };
    const { vendors } = await request(ArchivingCountsDocument, page);
    for (const { node } of vendors.edges)
      for (const key of Object.keys(sum) as (keyof ArchivingCounts)[]) sum[key] += node[key];
  }
  return sum;
}
