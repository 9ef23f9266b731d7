import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/dates.js';
import type { BookState } from '../saving/book-state.js';

/** What this person asked to change, and what was said to it: the reason of a no stands beside what was sent. */
export function WishesAnswered({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { wishes, landing } = state.assessment;
  if (wishes.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="wishes">
      <h2 id="wishes">{t('respond:change.wishes')}</h2>
      {wishes.map(({ text, wishedAt, answeredAt, declinedBecause }) => (
        <div key={wishedAt} className="stack stack--tight">
          <p>{t('respond:change.wished', { at: formats.moment(wishedAt), text })}</p>
          {answeredAt == null && <p>{t('respond:change.waits', landing)}</p>}
          {answeredAt != null && (
            <p>
              {declinedBecause == null
                ? t('respond:change.granted', { at: formats.moment(answeredAt) })
                : t('respond:change.declined', {
                    ...landing,
                    at: formats.moment(answeredAt),
                    reason: declinedBecause,
                  })}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
