import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapNode } from '@core/data-flow/flow-map.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { useFindingCount } from '../finding-count.js';
import { companyOf, type Drawn, type Lane, nameOf, placesIn } from '../map-model.js';
import { useMapWords } from '../map-words.js';
import { usePlaceNames } from '../place-names.js';
import type { ChangeSearch } from '../use-map-search.js';

interface NodeTableProps {
  lane: Lane;
  nodes: readonly MapNode[];
  drawn: Drawn;
  open: string | undefined;
  mayEdit: boolean;
  change: ChangeSearch;
}

/** The nodes of one lane; drawn again only when something of it is another. */
export const NodeTable = memo(function NodeTable(props: NodeTableProps): ReactNode {
  const { t } = useTranslation();
  const columns = useNodeColumns(props);
  return (
    <DataTable
      caption={t(`maps:lane.${props.lane}`, { count: props.nodes.length })}
      columns={columns}
      rows={props.nodes}
      rowKey={({ id }) => id}
      openRow={props.open}
    />
  );
});

function useNodeColumns({ nodes, drawn, mayEdit, change }: NodeTableProps): Column<MapNode>[] {
  const { t } = useTranslation();
  const places = usePlaceNames();
  const words = useMapWords();
  const findingCount = useFindingCount();
  const company: Column<MapNode> = {
    key: 'company',
    head: t('maps:column.company'),
    cell: (node) => companyOf(node, drawn.map),
  };
  const acts: Column<MapNode> = {
    key: 'connect',
    head: t('maps:column.acts'),
    cell: (node) => (
      <Button kind="quiet" onClick={() => change({ open: `connect/${node.id}` })}>
        {t('maps:connect')}
        <span className="visually-hidden">: {nameOf(node)}</span>
      </Button>
    ),
  };
  return [
    {
      key: 'name',
      head: t('maps:column.name'),
      names: true,
      cell: (node) => (
        <button type="button" className="data-map__open" onClick={() => change({ open: `nodes/${node.id}` })}>
          {nameOf(node)}
        </button>
      ),
    },
    ...(nodes.some(isAnothers) ? [company] : []),
    {
      key: 'findings',
      head: t('maps:findings'),
      cell: (node) => findingCount(drawn.findings.get(node.id)),
    },
    { key: 'kind', head: t('maps:column.kind'), cell: (node) => t(`maps:word.kind.${node.kind}`) },
    {
      key: 'places',
      head: t('maps:column.places'),
      cell: (node) => (node.kind === 'person_group' ? '–' : places(placesIn(node))),
    },
    {
      key: 'groups',
      head: t('maps:column.groups'),
      cell: (node) => words.labels('group', node.data_subjects) || '–',
    },
    {
      key: 'data',
      head: t('maps:column.data'),
      cell: (node) => words.labels('element', node.data_categories) || '–',
    },
    ...(mayEdit ? [acts] : []),
  ];
}

function isAnothers({ kind }: MapNode): boolean {
  return kind === 'vendor' || kind === 'subprocessor';
}
