import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../graphql/failure.js';
import { queryClient } from '../graphql/query-client.js';
import { request } from '../graphql/request.js';
import {
  type HomeLineFragment,
  type HomeQuery,
  SnoozeHomeRowDocument,
  WakeHomeRowDocument,
} from '../graphql/staff.generated.js';
import { useFormats } from '../i18n/dates.js';
import { offerUndo } from '../ui/undo.js';

const KEY = ['home'];

export interface Snoozing {
  /** Why the last change did not happen; the page is then as it was before. */
  failure: Failure | null;
  snooze: (row: HomeLineFragment, until: string) => void;
  wake: (row: HomeLineFragment) => void;
}

/** Puts a row off at once; the server's word comes later, and without it the row is back in its place. */
export function useSnoozing(): Snoozing {
  const { t } = useTranslation();
  const { day } = useFormats();
  const [failure, setFailure] = useState<Failure | null>(null);

  async function change(row: HomeLineFragment, until: string | null): Promise<boolean> {
    setFailure(null);
    await queryClient.cancelQueries({ queryKey: KEY });
    const before = queryClient.getQueryData<HomeQuery>(KEY);
    queryClient.setQueryData<HomeQuery>(KEY, (page) => page && moved(page, row, until));
    try {
      queryClient.setQueryData<HomeQuery>(KEY, await sent(row.row, until));
      return true;
    } catch (thrown) {
      queryClient.setQueryData(KEY, before);
      setFailure(toFailure(thrown));
      return false;
    }
  }

  async function snooze(row: HomeLineFragment, until: string): Promise<void> {
    const earlier = row.snoozedUntil ?? null;
    if (!(await change(row, until))) return;
    const message = t('home:snoozed', { day: day(until) });
    offerUndo(message, () => void change({ ...row, snoozedUntil: until }, earlier));
  }

  return {
    failure,
    snooze: (row, until) => void snooze(row, until),
    wake: (row) => void change(row, null),
  };
}

/** The page as it will be: a row that is shown again waits for the server to say where. */
function moved({ home }: HomeQuery, row: HomeLineFragment, until: string | null): HomeQuery {
  const others = (rows: HomeLineFragment[]) => rows.filter((one) => one.row !== row.row);
  const kept = others(home.snoozed);
  const snoozed = until === null ? kept : [...kept, { ...row, snoozedUntil: until }];
  const { needsMe, waiting, later } = home;
  return {
    home: {
      ...home,
      needsMe: others(needsMe),
      waiting: others(waiting),
      later: others(later),
      snoozed: snoozed.toSorted((one, other) => (one.snoozedUntil! < other.snoozedUntil! ? -1 : 1)),
    },
  };
}

async function sent(row: string, until: string | null): Promise<HomeQuery> {
  const { home, userErrors } =
    until === null
      ? (await request(WakeHomeRowDocument, { input: { row } })).wakeHomeRow
      : (await request(SnoozeHomeRowDocument, { input: { row, until } })).snoozeHomeRow;
  if (home == null) throw new Error(userErrors[0]?.message);
  return { home };
}
