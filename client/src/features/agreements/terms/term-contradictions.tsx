import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementDocumentLineFragment } from '../../../graphql/staff.generated.js';
import { Notice } from '../../../ui/notice.js';
import { placeInWords, termInWords } from './term-words.js';

type Contradiction = AgreementDocumentLineFragment['termContradictions'][number];

/** Where a text contradicts itself or what is recorded: both sides in their sentences, and what to do next. */
export function TermContradictions({ document }: { document: AgreementDocumentLineFragment }): ReactNode {
  return document.termContradictions.map((one) => (
    <Contradicted key={`${one.kind} ${one.field}`} contradiction={one} />
  ));
}

function Contradicted({ contradiction }: { contradiction: Contradiction }): ReactNode {
  const { t, i18n } = useTranslation();
  const { kind, field, recorded, sentences } = contradiction;
  const term = t(`agreements:field.${field === 'end' ? 'endsOn' : field}`);
  const words = recorded == null ? '' : termInWords(field, recorded, null, t, i18n.language);
  return (
    <Notice tone="problem" title={t(`agreements:contradiction.${kind}`, { term, recorded: words })}>
      <ul>
        {sentences.map((sentence) => (
          <Said
            key={`${JSON.stringify(sentence.value)} ${sentence.line}`}
            field={field}
            sentence={sentence}
          />
        ))}
      </ul>
      <p>{t(`agreements:contradiction.next.${kind}`)}</p>
    </Notice>
  );
}

function Said({
  field,
  sentence,
}: {
  field: string;
  sentence: Contradiction['sentences'][number];
}): ReactNode {
  const { t, i18n } = useTranslation();
  const words = termInWords(field, sentence.value, null, t, i18n.language);
  const place = placeInWords(sentence, t);
  return (
    <li>
      {words !== null && <strong>{words}: </strong>}
      {t('agreements:proposed.quoted', { quote: sentence.quote })}
      {place !== '' && ` (${place})`}
    </li>
  );
}
