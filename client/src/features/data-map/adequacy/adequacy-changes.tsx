import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../graphql/query-client.js';
import type { AdequacyRowsFragment } from '../../../graphql/staff.generated.js';
import { DayText } from '../../../ui/day-text.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { Notice } from '../../../ui/notice.js';

type Change = AdequacyRowsFragment['changes'][number];

/** What was changed when, and how far the maps have followed; asks again while they are on their way. */
export function AdequacyChanges({ changes }: { changes: readonly Change[] }): ReactNode {
  const { t } = useTranslation();
  const running = changes.find(({ endedAt }) => endedAt === null);
  useEffect(() => {
    if (running === undefined) return undefined;
    const timer = setInterval(() => void queryClient.invalidateQueries({ queryKey: ['adequacy'] }), 2_000);
    return () => clearInterval(timer);
  }, [running]);
  if (changes.length === 0) return null;
  return (
    <>
      {running !== undefined && <Progress change={running} />}
      <Disclosure summary={t('adequacy:changes.title')}>
        <ul className="stack">
          {changes.map((change) => (
            <li key={change.number}>
              <Line change={change} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

function Progress({ change: { maps, mapsDone } }: { change: Change }): ReactNode {
  const { t } = useTranslation();
  const words = t('adequacy:changes.running', { done: mapsDone, maps });
  return (
    <Notice title={words} live>
      <progress max={Math.max(maps, 1)} value={mapsDone} aria-label={words} />
    </Notice>
  );
}

function Line({ change: { code, regime, row, madeAt, flows, mapsDone } }: { change: Change }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {code}, {t(`adequacy:regime.${regime}`)}, <DayText day={madeAt} />
      {row == null && <> ({t('adequacy:changes.toShipped')})</>}:{' '}
      <span className="ink-2">{t('adequacy:changes.done', { count: flows, maps: mapsDone })}</span>
    </>
  );
}
