import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { badness } from '@core/data-flow/transfer.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { type Drawn, nodeNamed } from '../map-model.js';
import { useWayWords } from './way-words.js';
import { waysFrom } from './ways.js';

/** Who has got the data of a node, on which way, and how good the worst hop of that way is; the worst first. */
export function WayList({ drawn, node }: { drawn: Drawn; node: string }): ReactNode {
  const { t } = useTranslation();
  const wayWords = useWayWords(drawn);
  const ways = useMemo(
    () =>
      [...waysFrom(drawn, [node])].toSorted(
        ([, left], [, right]) => badness(left.transfer) - badness(right.transfer),
      ),
    [drawn, node],
  );
  const [worst] = ways;
  if (worst === undefined) return <p className="ink-2">{t('maps:way.none')}</p>;
  return (
    <>
      <p>
        {t('maps:way.reached', { count: ways.length })} {wayWords(worst[1])}
      </p>
      {ways.length > 1 && (
        <Disclosure summary={t('maps:way.all', { count: ways.length })}>
          <ul>
            {ways.slice(0, SHOWN).map(([id, way]) => (
              <li key={id}>
                <strong>{nodeNamed(id, drawn.map)}</strong>: {wayWords(way)}
              </li>
            ))}
          </ul>
          {ways.length > SHOWN && <p>{t('maps:way.more', { count: ways.length - SHOWN })}</p>}
        </Disclosure>
      )}
    </>
  );
}

/** Whoever hands data to more than that reads them in the table of holders. */
const SHOWN = 50;
