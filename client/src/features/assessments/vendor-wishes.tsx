import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';
import type { WishedFragment } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Notice } from '../../ui/notice.js';
import { DeclineWish } from './decline-wish.js';

type Wish = WishedFragment['changeWishes'][number];

interface VendorWishesProps {
  assessment: WishedFragment;
  /** What answers all open wishes at once; where it stands elsewhere on the page, nothing. */
  children?: ReactNode;
}

/** What the vendor asks for after sending; once it is answered it is a line of the history, with what was opened again. */
export function VendorWishes({ assessment, children }: VendorWishesProps): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { changeWishes, reopenings } = assessment;
  const open = changeWishes.filter(({ answer }) => answer == null);
  const past = changeWishes.filter(({ answer }) => answer != null);
  if (changeWishes.length === 0 && reopenings.length === 0) return null;
  return (
    // The button that declined is gone; the focus stays where its answer now stands.
    <div ref={box} tabIndex={-1} className="stack stack--tight">
      {open.length > 0 && (
        <Notice tone="info" title={t('assessments:reopen.wishes')}>
          <p>{t('assessments:reopen.wishWhat')}</p>
          {open.map((wish) => (
            <OpenWish
              key={wish.id}
              assessment={assessment}
              wish={wish}
              onDeclined={() => box.current?.focus()}
            />
          ))}
          {children}
        </Notice>
      )}
      <Opened reopenings={reopenings.filter(({ closedAt }) => closedAt == null)} />
      <History past={past} reopenings={reopenings.filter(({ closedAt }) => closedAt != null)} />
    </div>
  );
}

interface OpenWishProps {
  assessment: WishedFragment;
  wish: Wish;
  onDeclined: () => void;
}

function OpenWish({ assessment, wish, onDeclined }: OpenWishProps): ReactNode {
  const formats = useFormats();
  const mayReview = useMay('assessments.review');
  return (
    <>
      <p>
        “{wish.text}” <span className="ink-2">{formats.moment(wish.wishedAt)}</span>
      </p>
      {mayReview && <DeclineWish assessment={assessment} wish={wish} onDeclined={onDeclined} />}
    </>
  );
}

type Reopenings = { reopenings: WishedFragment['reopenings'] };

function Opened({ reopenings }: Reopenings): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return reopenings.map(({ questionIds, reason, reopenedAt, closedAt }) => (
    <p key={reopenedAt} className="ink-2">
      {t(closedAt == null ? 'assessments:reopen.isOpen' : 'assessments:reopen.wasOpen', {
        count: questionIds.length,
        at: formats.moment(reopenedAt),
        questions: questionIds.join(', '),
        reason,
      })}
    </p>
  ));
}

function History({ past, reopenings }: { past: readonly Wish[] } & Reopenings): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (past.length + reopenings.length === 0) return null;
  return (
    <Disclosure summary={t('assessments:reopen.history', { count: past.length + reopenings.length })}>
      <div className="stack stack--tight">
        {past.map(({ id, text, wishedAt, answer, answeredAt, reply }) => (
          <p key={id} className="ink-2">
            {t(answer === 'DECLINED' ? 'assessments:reopen.wishDeclined' : 'assessments:reopen.wishGranted', {
              text,
              at: formats.moment(wishedAt),
              answeredAt: answeredAt == null ? '' : formats.moment(answeredAt),
              reply: reply ?? '',
            })}
          </p>
        ))}
        <Opened reopenings={reopenings} />
      </div>
    </Disclosure>
  );
}
