import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import type { ReviewEntry } from './review-book.js';
import type { Reviewing } from './reviewing.js';

/** "Does not apply" must be earned: until a person agrees, the question counts as not met. */
export function NaChoice({ entry, reviewing }: { entry: ReviewEntry; reviewing: Reviewing }): ReactNode {
  const { t } = useTranslation();
  const id = entry.question.id;
  return (
    <Notice tone="info" title={t('assessments:na.title')}>
      <p>{t('assessments:na.what')}</p>
      <div className="row">
        <Button onClick={() => reviewing.save(id, { isNaApproved: true, verdict: 'ACCEPTED' })}>
          {t('assessments:na.approve')}
        </Button>
        <Button onClick={() => reviewing.save(id, { isNaApproved: false, verdict: 'NOT_OK' })}>
          {t('assessments:na.refuse')}
        </Button>
      </div>
    </Notice>
  );
}
