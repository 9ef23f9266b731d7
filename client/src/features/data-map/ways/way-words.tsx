import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Way } from '@core/data-flow/path-status.js';
import { badness } from '@core/data-flow/transfer.js';
import { type Drawn, flowById, nodeNamed, partNamed } from '../map-model.js';
import { useTransferChip } from '../transfer-chip.js';

/** A way in words: its status, and every place on it; of several hops the one that decides is named. */
export function useWayWords(drawn: Drawn): (way: Way) => ReactNode {
  const { t } = useTranslation();
  const transferChip = useTransferChip();
  return (way) => {
    const { hops, transfer } = way;
    const worst = worstHop(way, drawn);
    const isChain = hops.length > 1 && transfer.status !== 'not_restricted';
    return (
      <>
        {transferChip(transfer)}{' '}
        <span className="ink-2">
          {placesOn(way, drawn).join(' → ')}
          {isChain &&
            worst !== undefined &&
            ` · ${t('maps:way.worst', { hop: partNamed(worst, drawn.map) })}`}
        </span>
      </>
    );
  };
}

/** The first that has the status of the whole. */
function worstHop({ hops, transfer }: Way, { transfers }: Drawn): string | undefined {
  return hops.find((hop) => transfers[hop] !== undefined && badness(transfers[hop]) === badness(transfer));
}

function placesOn({ from, hops }: Way, { map }: Drawn): readonly string[] {
  const reached = hops.flatMap((hop) => flowById(hop, map)?.to_node ?? []);
  return [from, ...reached].map((id) => nodeNamed(id, map));
}
