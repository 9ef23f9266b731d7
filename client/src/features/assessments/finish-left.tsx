import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewEntry } from './review-book.js';

interface FinishLeftProps {
  /** The questions nobody has decided about. */
  left: readonly ReviewEntry[];
  onGo: () => void;
}

/** A review ends when somebody has decided about everything; this names what is left and leads there. */
export function FinishLeft({ left, onGo }: FinishLeftProps): ReactNode {
  const { t } = useTranslation();
  const claims = left.filter(({ answer }) => answer?.na != null);
  const answers = left.filter((entry) => !claims.includes(entry));
  return (
    <div role="alert">
      {answers.length > 0 && (
        <Left
          text={t('assessments:finish.unjudged', { count: answers.length })}
          {...{ onGo }}
          left={answers}
        />
      )}
      {claims.length > 0 && (
        <Left
          text={t('assessments:finish.undecided', { count: claims.length })}
          {...{ onGo }}
          left={claims}
        />
      )}
      <p>
        <Link to="." search={{ show: 'open' }} onClick={onGo}>
          {t('assessments:finish.goToUnjudged', { count: left.length })}
        </Link>
      </p>
    </div>
  );
}

/** More than these are a list of their own, one press away. */
const NAMED = 12;

function Left({ text, left, onGo }: FinishLeftProps & { text: string }): ReactNode {
  return (
    <>
      <p className="field__error">{text}</p>
      <ul className="review__left">
        {left.slice(0, NAMED).map(({ question }) => (
          <li key={question.id}>
            <Link to="." search={{ show: 'open', q: question.id }} onClick={onGo} title={question.text}>
              {question.id}
            </Link>
          </li>
        ))}
        {left.length > NAMED && <li aria-hidden="true">…</li>}
      </ul>
    </>
  );
}
