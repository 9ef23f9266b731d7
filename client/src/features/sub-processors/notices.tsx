import type { TFunction } from 'i18next';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysTooEarly, type NoticeChange } from '@core/sub-processors/judge-notice.js';
import type { NotTaken } from '@core/sub-processors/list-after-notice.js';
import type { NoticeLineFragment } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { useFormats } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { DayText } from '../../ui/day-text.js';
import { KeyValues, type KeyValueRow } from '../../ui/key-values.js';
import { StatusChip } from '../../ui/status-chip.js';
import { useActFocus } from './act-focus.js';
import { AnswerNotice } from './answer-notice.js';
import { AskGroup } from './ask-group.js';
import { DecideNotice } from './decide-notice.js';
import { NoticeAnswers } from './notice-answers.js';
import { touchedRows } from './touched-rows.js';
import type { Groups } from './sub-processors-tab.js';

type Act = 'answer' | 'decide' | 'ask';

export interface NoticesProps {
  vendorId: string;
  notices: readonly NoticeLineFragment[];
  groups: Groups;
}

/** Notices of a service, the newest first; those that wait for a decision say until when. */
export function Notices({ notices, ...rest }: NoticesProps): ReactNode {
  return notices.map((notice) => <Notice key={notice.id} notice={notice} {...rest} />);
}

interface NoticeProps {
  vendorId: string;
  notice: NoticeLineFragment;
  groups: Groups;
}

function Notice({ vendorId, notice, groups }: NoticeProps): ReactNode {
  const [open, setOpen] = useState<Act | null>(null);
  const frame = useActFocus(open);
  const title = useNoticeTitle(notice);
  const close = () => setOpen(null);
  return (
    <article ref={frame} className="panel stack" aria-labelledby={notice.id}>
      <div className="row row--spread">
        <h3 id={notice.id} tabIndex={-1}>
          {title}
        </h3>
        <Standing notice={notice} />
      </div>
      <KeyValues rows={useNoticeRows(notice)} />
      {notice.decision == null && open === null && <Acts isAskedOfMe={notice.isAskedOfMe} onOpen={setOpen} />}
      {open === 'answer' && <AnswerNotice vendorId={vendorId} notice={notice} onClose={close} />}
      {open === 'decide' && <DecideNotice vendorId={vendorId} notice={notice} onClose={close} />}
      {open === 'ask' && <AskGroup {...{ vendorId, notice, groups }} onClose={close} />}
    </article>
  );
}

interface ActsProps {
  isAskedOfMe: boolean;
  onOpen: (what: Act) => void;
}

function Acts({ isAskedOfMe, onOpen }: ActsProps): ReactNode {
  const { t } = useTranslation();
  const mayAnswer = useMay('notices.answer') && isAskedOfMe;
  const mayDecide = useMay('decisions.make');
  const mayEdit = useMay('vendors.edit');
  return (
    <div className="row no-print">
      {mayAnswer && (
        <Button data-opens="answer" onClick={() => onOpen('answer')}>
          {t('sub-processors:answer.open')}
        </Button>
      )}
      {mayDecide && (
        <Button data-opens="decide" onClick={() => onOpen('decide')}>
          {t('sub-processors:decide.open')}
        </Button>
      )}
      {mayEdit && (
        <Button kind="quiet" data-opens="ask" onClick={() => onOpen('ask')}>
          {t('sub-processors:notice.ask')}
        </Button>
      )}
    </div>
  );
}

function Standing({ notice: { decision, daysLeft } }: { notice: NoticeLineFragment }): ReactNode {
  const { t } = useTranslation();
  if (decision != null)
    return <StatusChip tone="done">{t(`sub-processors:decide.state.${decision}`)}</StatusChip>;
  if (daysLeft < 0) return <StatusChip tone="problem">{t('sub-processors:notice.over')}</StatusChip>;
  return <StatusChip tone="waiting">{t('sub-processors:notice.left', { count: daysLeft })}</StatusChip>;
}

interface Outcome {
  version: number | null;
  notTaken: readonly NotTaken[];
}

/** What an accepted notice made of the list, or why it stayed as it was. */
function ListOutcome({ outcome: { version, notTaken } }: { outcome: Outcome }): ReactNode {
  const { t } = useTranslation();
  const made =
    version === null ? t('sub-processors:outcome.unchanged') : t('sub-processors:outcome.made', { version });
  const left = notTaken.map(({ name, why }) => t(`sub-processors:outcome.why.${why}`, { name }));
  return [made, ...left].join(' ');
}

function useNoticeTitle({ changes }: NoticeLineFragment): string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (changes as readonly NoticeChange[])
    .map(({ kind, name, countries }) => {
      const where = countries.map((code) => formats.country(code)).join(', ');
      const words = t(`sub-processors:notice.said.${kind.toUpperCase()}`, { name });
      return where === '' ? words : `${words} (${where})`;
    })
    .join('; ');
}

function useNoticeRows(notice: NoticeLineFragment): KeyValueRow[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const { judgement, group, decision, reason } = notice;
  const rows: [string, ReactNode][] = [
    ['receivedOn', <DayText key="day" day={notice.receivedOn} distance={false} />],
    ['until', <DayText key="until" day={notice.objectionUntil} distance={decision == null} />],
    ['period', periodIn(notice, t, formats)],
    ...(notice.takesEffectOn == null
      ? []
      : [['takesEffect', <DayText key="from" day={notice.takesEffectOn} />] as [string, ReactNode]]),
    ['group', group?.name ?? t('sub-processors:notice.office')],
  ];
  if (judgement != null) {
    const { takesEffectOn = null, objectionUntil } = notice;
    const dates = { takesEffectOn, objectionUntil };
    const { proposal, because, newCountries, knownElsewhere } = judgement;
    const why = because
      .map((code) => t(`sub-processors:because.${code}`, { count: daysTooEarly(dates) ?? 0 }))
      .join(' ');
    rows.push(['proposal', `${t(`sub-processors:proposal.${proposal}`)}: ${why}`]);
    if (notice.answers.length > 0)
      rows.push(['answer', <NoticeAnswers key="answer" answers={notice.answers} />]);
    rows.push(...touchedRows(judgement, t, formats));
    if (newCountries.length > 0)
      rows.push(['newCountries', newCountries.map((code) => formats.country(code)).join(', ')]);
    if (knownElsewhere.length > 0) rows.push(['knownElsewhere', knownElsewhere.join(', ')]);
  }
  if (reason != null) rows.push(['reason', reason]);
  if (notice.listOutcome != null)
    rows.push(['list', <ListOutcome key="list" outcome={notice.listOutcome as Outcome} />]);
  else if (decision === 'ACCEPTED' && notice.takesEffectOn != null)
    rows.push(['list', t('sub-processors:outcome.coming', { day: formats.day(notice.takesEffectOn) })]);
  return rows.map(([key, value]) => ({ key, label: t(`sub-processors:notice.row.${key}`), value }));
}

/** How the last day was counted: "10 business days, as agreed; 1 public holiday skipped: 25 Dec 2026". */
function periodIn(notice: NoticeLineFragment, t: TFunction, formats: ReturnType<typeof useFormats>): string {
  const { periodUnit, periodLength: count, termsFrom, holidaysSkipped } = notice;
  const place = notice.holidayPlace == null ? null : placeName(notice.holidayPlace, formats);
  const period = `${t(`sub-processors:notice.length.${periodUnit}`, { count })}, ${t(`sub-processors:notice.from.${termsFrom}`)}`;
  if (periodUnit === 'CALENDAR_DAYS') return period;
  const whose = t(`sub-processors:notice.holidays.${place === null ? 'workspace' : 'place'}`, { place });
  const days = holidaysSkipped.map((day) => formats.day(day)).join(', ');
  const skipped = t('sub-processors:notice.skipped', { count: holidaysSkipped.length, days });
  return [period, whose, ...(holidaysSkipped.length === 0 ? [] : [skipped])].join('; ');
}

/** "Germany (DE-BY)": the country, and which part of it where one is meant. */
function placeName(code: string, formats: ReturnType<typeof useFormats>): string {
  const country = formats.country(code.slice(0, 2));
  return code.length === 2 ? country : `${country} (${code})`;
}
