import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toFailure } from '../graphql/failure.js';
import { Button } from './button.js';
import { Notice } from './notice.js';

export interface ErrorFaceProps {
  failure: unknown;
  onRetry?: () => void;
  /** What was being done, when it was more than loading: "We could not save question 12." */
  what?: ReactNode;
}

/** What happened, what to do, an id to quote. */
export function ErrorFace({ failure: thrown, onRetry, what }: ErrorFaceProps): ReactNode {
  const { t } = useTranslation();
  const failure = toFailure(thrown);
  return (
    <Notice tone="problem" live title={what ?? t(`ui:failure.${failure.kind}.what`)}>
      <p>{t(`ui:failure.${failure.kind}.do`, { seconds: failure.retryAfter ?? 30 })}</p>
      {failure.reference !== null && (
        <p className="ink-2">{t('ui:reference', { reference: failure.reference })}</p>
      )}
      {onRetry !== undefined && failure.worthRetrying && (
        <Button onClick={onRetry}>{t('ui:tryAgain')}</Button>
      )}
    </Notice>
  );
}
