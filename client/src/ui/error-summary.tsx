import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTitle } from './document-title.js';
import { fieldId } from './field.js';
import './error-summary.css';

export interface ErrorSummaryProps {
  /** The same words as at the fields; a path of '' is shown without a link. */
  problems: readonly { path: string; message: string }[];
}

/** "There is a problem": takes the focus when problems arrive, and leads to each field. */
export function ErrorSummary({ problems }: ErrorSummaryProps): ReactNode {
  const { t } = useTranslation();
  const shown = problems.length > 0;
  const box = useFocusOnNews(problems);
  useErrorTitle(shown);

  if (!shown) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 className="error-summary__title" id="error-summary-title">
        {t('ui:thereIsAProblem')}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.message}`}>
            <ProblemLine {...problem} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Takes the focus when the problems differ from before, or when the same ones come back after a second attempt. */
function useFocusOnNews(problems: ErrorSummaryProps['problems']) {
  const box = useRef<HTMLDivElement>(null);
  const told = useRef('');
  const words = problems.map((problem) => `${problem.path} ${problem.message}`).join('\n');
  useEffect(() => {
    const forget = () => {
      told.current = '';
    };
    document.addEventListener('submit', forget, true);
    return () => document.removeEventListener('submit', forget, true);
  }, []);
  useEffect(() => {
    if (words !== '' && told.current !== words) box.current?.focus();
    told.current = words;
  });
  return box;
}

function ProblemLine({ path, message }: { path: string; message: string }): ReactNode {
  if (path === '') return message;
  function goToField(event: MouseEvent): void {
    const field = document.getElementById(fieldId(path));
    if (field === null) return;
    event.preventDefault();
    field.scrollIntoView({ block: 'center' });
    field.focus();
  }
  return (
    <a href={`#${fieldId(path)}`} onClick={goToField}>
      {message}
    </a>
  );
}
