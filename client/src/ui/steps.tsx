import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './steps.css';

export interface Step {
  key: string;
  label: ReactNode;
  state: 'done' | 'current' | 'todo';
}

/** The course of something, in order: Draft · Sent · Answering · In review · Done. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.key}
          className="steps__step"
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          {step.state === 'done' && (
            <>
              <span className="steps__mark" aria-hidden="true">
                ✓{' '}
              </span>
              <span className="visually-hidden">{t('ui:stepDone')} </span>
            </>
          )}
          {step.label}
        </li>
      ))}
    </ol>
  );
}
