import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './skeleton.css';

/** Stands where content will be; only for a first load, since later loads keep the old content. */
export function Skeleton({ lines = 4 }: { lines?: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <output className="skeleton">
      <span className="visually-hidden">{t('ui:loading')}</span>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className="skeleton__line" aria-hidden="true" />
      ))}
    </output>
  );
}
