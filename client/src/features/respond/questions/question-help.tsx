import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '@core/questionnaire/questionnaire.js';
import { Disclosure } from '../../../ui/disclosure.js';

const LAWS: Readonly<Record<string, string>> = {
  gdpr: 'GDPR',
  ccpa: 'CCPA',
  iso27701_2019: 'ISO/IEC 27701:2019',
  iso27701_2025: 'ISO/IEC 27701:2025',
  nist_pf: 'NIST Privacy Framework',
};

/** "Why we ask" and which documents would carry the answer, beside the question. */
export function QuestionHelp({ question }: { question: Question }): ReactNode {
  const { t } = useTranslation();
  const laws = Object.entries(question.law ?? {});
  const documents = question.evidence?.expected ?? [];
  if (laws.length === 0 && documents.length === 0) return null;
  return (
    <div className="no-print">
      {laws.length > 0 && (
        <Disclosure summary={t('respond:question.why')}>
          <p>{t('respond:question.whyWhat')}</p>
          <ul>
            {laws.map(([law, places]) => (
              <li key={law}>{`${LAWS[law] ?? law}: ${places.join(', ')}`}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {documents.length > 0 && (
        <Disclosure summary={t('respond:question.evidence')}>
          <p>{t('respond:question.evidenceWhat')}</p>
          <ul lang="en">
            {documents.map((document) => (
              <li key={document}>{document}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
