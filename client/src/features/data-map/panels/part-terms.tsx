import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapFlow, MapNode, TermList } from '@core/data-flow/flow-map.js';
import { measureAtRest, measureOnTheWay } from '@core/data-flow/measures.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { KeyValues } from '../../../ui/key-values.js';
import { LinkOut } from '../../../ui/link.js';
import { type ShownTerm, useMapWords } from '../map-words.js';
import type { Row } from './part-fields.js';
import type { PartList } from './part-lists.js';

interface PartTermsProps {
  list: PartList;
  row: Row;
}

/** What the words of a node or flow are in the Data Privacy Vocabulary, by which other programs know them. */
export function PartTerms({ list, row }: PartTermsProps): ReactNode {
  const { t } = useTranslation();
  const { termsOf } = useMapWords();
  const words = wordsIn(list, row);
  if (words.length === 0) return null;
  return (
    <Disclosure summary={t('maps:terms.title')}>
      <p className="ink-2">{t('maps:terms.means')}</p>
      <KeyValues
        rows={words.map(([kind, word]) => ({
          key: `${kind}/${word}`,
          label: kind === 'measure' ? t('maps:terms.measure') : t(`maps:terms.${kind}`, { word }),
          value: <Terms terms={termsOf(kind, word)} />,
        }))}
      />
    </Disclosure>
  );
}

function Terms({ terms }: { terms: readonly ShownTerm[] }): ReactNode {
  const { t } = useTranslation();
  if (terms.length === 0) return t('maps:terms.none');
  return (
    <>
      {terms.map(({ dpv, label, iri }) => (
        <div key={dpv}>
          {label !== undefined && `${label}: `}
          {iri === undefined ? dpv : <LinkOut href={iri}>{dpv}</LinkOut>}
        </div>
      ))}
    </>
  );
}

type ListedWord = readonly [TermList, string];

function wordsIn(list: PartList, row: Row): readonly ListedWord[] {
  if (list === 'nodes') {
    const { data_subjects: groups, data_categories: data, ...node } = row as unknown as MapNode;
    return [
      ...groups.map((word): ListedWord => ['group', word]),
      ...data.map((word): ListedWord => ['element', word]),
      ...stated('measure', measureAtRest({ ...node, data_subjects: groups, data_categories: data })),
    ];
  }
  if (list !== 'flows') return [];
  const flow = row as unknown as MapFlow;
  return [
    ...stated('purpose', flow.purpose),
    ...stated('legal_ground', flow.legal_ground),
    ...flow.elements.map((word): ListedWord => ['element', word]),
    ...stated('measure', measureOnTheWay(flow)),
  ];
}

function stated(kind: TermList, word: string | undefined): readonly ListedWord[] {
  return word === undefined ? [] : [[kind, word]];
}
