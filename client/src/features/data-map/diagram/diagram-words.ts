import { useTranslation } from 'react-i18next';
import type { FlowMap, MapFlow, MapNode } from '@core/data-flow/flow-map.js';
import type { DataMapWords, FlowWords, NodeWords } from '@core/figure/data-map.js';
import type { Band } from '@core/vocabulary.js';
import { type Drawn, nameOf, placesIn } from '../map-model.js';
import { usePlaceNames } from '../place-names.js';

/** What is written on the picture, in the reader's language. */
export function useDiagramWords(): (drawn: Drawn, shown: FlowMap) => DataMapWords {
  const { t } = useTranslation();
  const places = usePlaceNames();

  const nodeWords = (drawn: Drawn, node: MapNode): NodeWords => ({
    name: nameOf(node),
    line:
      node.kind === 'person_group'
        ? t('maps:word.kind.person_group')
        : `${t(`maps:word.kind.${node.kind}`)} · ${places(placesIn(node))}`,
    worst: worstOf(drawn, node.id),
  });

  const flowWords = (drawn: Drawn, flow: MapFlow): FlowWords => {
    const { id, from_node: from, to_node: to, elements, mechanism } = flow;
    const instrument =
      mechanism === undefined || mechanism === 'none' ? [] : [t(`maps:word.mechanism.${mechanism}`)];
    return {
      id,
      from,
      to,
      line: [elements.join(', ') || t('maps:noData'), ...instrument].join(' · '),
      worst: worstOf(drawn, id),
    };
  };

  return (drawn, shown) => ({
    title: t('maps:view.diagram'),
    description: t('maps:lead', { nodes: shown.nodes.length, flows: shown.flows.length }),
    lanes: {
      people: t('maps:laneName.people'),
      systems: t('maps:laneName.systems'),
      vendors: t('maps:laneName.vendors'),
      subprocessors: t('maps:laneName.subprocessors'),
    },
    nodes: new Map(shown.nodes.map((node) => [node.id, nodeWords(drawn, node)])),
    flows: shown.flows.map((flow) => flowWords(drawn, flow)),
    head: [t('maps:column.flow'), t('maps:column.data')],
  });
}

function worstOf({ findings }: Drawn, id: string): Band | null {
  const [worst] = findings.get(id) ?? [];
  return worst === undefined ? null : (worst.severity.toLowerCase() as Band);
}
