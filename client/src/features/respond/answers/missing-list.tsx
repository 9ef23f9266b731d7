import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { missing } from '@core/questionnaire/missing.js';
import { questionsOf } from '@core/questionnaire/questionnaire.js';
import { fieldId } from '../../../ui/field.js';
import { PathLink } from '../../../ui/path.js';
import { questionPath } from '../course/paths.js';
import { answersIn, type BookState, contextIn, questionnaireIn } from '../saving/book-state.js';

/** The name of this list in the error summary. */
export const MISSING = 'missing';

export function missingIn(state: BookState) {
  return missing(questionnaireIn(state), answersIn(state), contextIn(state));
}

/** What keeps the answers from being sent, each with its way there. */
export function MissingList({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const left = missingIn(state);
  if (left.length === 0) return null;
  const texts = new Map(questionsOf(questionnaireIn(state)).map(({ id, text }) => [id, text]));
  return (
    <section
      className="notice notice--problem"
      id={fieldId(MISSING)}
      tabIndex={-1}
      aria-labelledby="missing-title"
    >
      <h2 className="notice__title" id="missing-title">
        {t('respond:check.missing', { count: left.length })}
      </h2>
      <ul className="respond-missing">
        {left.map(({ question, reason }) => (
          <li key={question}>
            <PathLink className="respond-link" to={questionPath(question, true)}>
              {texts.get(question)}
            </PathLink>
            {reason === 'invalid' && <span className="ink-2"> {t('respond:check.invalid')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
