import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { citation } from '@core/clause/law-citation.js';
import type { Question } from '@core/questionnaire/questionnaire.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { type BookState, questionnaireIn } from '../saving/book-state.js';

/** Standards are called by one name in every language. */
const STANDARDS: Readonly<Record<string, string>> = {
  iso27701_2019: 'ISO/IEC 27701:2019',
  iso27701_2025: 'ISO/IEC 27701:2025',
  nist_pf: 'NIST Privacy Framework',
};

/** "Why we ask" and which documents would carry the answer, beside the question. */
export function QuestionHelp({ question, state }: { question: Question; state: BookState }): ReactNode {
  const { t } = useTranslation();
  const lineOf = useLawLine();
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
              <li key={law}>{lineOf(law, places)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {documents.length > 0 && (
        <Disclosure summary={t('respond:question.evidence')}>
          <p>{t('respond:question.evidenceWhat')}</p>
          <ul lang={questionnaireIn(state).language}>
            {documents.map((document) => (
              <li key={document}>{document}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

/** Laws are cited as lawyers do it in the language of the page: Art. 28(3)(a) GDPR, Art. 28 Abs. 3 lit. a DSGVO. */
function useLawLine(): (law: string, places: readonly string[]) => string {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'de' ? 'de' : 'en';
  const cited = (reference: string) =>
    (citation(reference, language) ?? reference).replace('last sentence', t('respond:question.lastSentence'));
  return (law, places) => {
    if (law === 'gdpr')
      return places.map((place) => cited(`${t('respond:question.gdpr')} ${place}`)).join(', ');
    if (law === 'ccpa') return `CCPA: ${places.map(cited).join(', ')}`;
    if (law === 'scc') return `${t('respond:question.scc')}: ${places.join(', ')}`;
    return `${STANDARDS[law] ?? law}: ${places.join(', ')}`;
  };
}
