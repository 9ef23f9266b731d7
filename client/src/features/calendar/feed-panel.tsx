import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  type CalendarQuery,
  CreateCalendarFeedDocument,
  RevokeCalendarFeedDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { DayText } from '../../ui/day-text.js';
import { ErrorFace } from '../../ui/error-face.js';
import { CopyText } from '../../workspace/copy-text.js';

type Feed = CalendarQuery['calendarFeed'];

/** One's own address for calendar programs: shown once, made anew or ended at any time. */
export function FeedPanel({ feed }: { feed: Feed | null }): ReactNode {
  const { t } = useTranslation();
  const { address, make, end } = useFeed();
  return (
    <section className="panel stack no-print" aria-labelledby="calendar-feed">
      <h2 id="calendar-feed">{t('calendar:feed.title')}</h2>
      <p>{t('calendar:feed.what')}</p>
      {address !== null && <CopyText label={t('calendar:feed.address')} text={address} />}
      {address === null && feed !== null && feed !== undefined && (
        <p>
          {t('calendar:feed.since')} <DayText day={feed.createdAt} distance={false} />
        </p>
      )}
      {[make, end].map(
        (form, at) => form.failure && <ErrorFace key={at === 0 ? 'make' : 'end'} failure={form.failure} />,
      )}
      <div className="row">
        <Button busy={make.busy} onClick={() => void make.submit({})}>
          {feed == null ? t('calendar:feed.make') : t('calendar:feed.makeAnew')}
        </Button>
        {feed != null && (
          <Button kind="quiet" busy={end.busy} onClick={() => void end.submit({})}>
            {t('calendar:feed.end')}
          </Button>
        )}
      </div>
    </section>
  );
}

function useFeed() {
  const [address, setAddress] = useState<string | null>(null);
  const make = useMutationForm(CreateCalendarFeedDocument, {
    payload: (data) => data.createCalendarFeed,
    fields: [],
    onDone: async ({ address: made }) => {
      setAddress(made ?? null);
      await reload();
    },
  });
  const end = useMutationForm(RevokeCalendarFeedDocument, {
    payload: (data) => data.revokeCalendarFeed,
    fields: [],
    onDone: async () => {
      setAddress(null);
      await reload();
    },
  });
  return { address, make, end };
}

function reload(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['calendar'] });
}
