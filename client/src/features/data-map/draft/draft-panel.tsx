import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '@core/data-flow/draft-map.js';
import type { Proposal } from '@core/data-flow/proposal.js';
import { type Failure, toFailure } from '../../../graphql/failure.js';
import { request } from '../../../graphql/request.js';
import { DraftDataMapDocument } from '../../../graphql/staff.generated.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { ContradictionList } from './contradiction-list.js';
import { DifferenceTable } from './difference-table.js';
import { editOfProposals, proposedNames } from './draft-edit.js';
import { useSourceWords } from './source-words.js';
import type { Drawn } from '../map-model.js';
import type { MapEditing } from '../history/use-map-editing.js';

interface DraftPanelProps {
  drawn: Drawn;
  editing: MapEditing;
  onClose: () => void;
}

/** What intake, answers and register propose, each with its source; a person says what goes on the map. */
export function DraftPanel({ drawn, editing, onClose }: DraftPanelProps): ReactNode {
  const { t } = useTranslation();
  const { draft, failure } = useDraft(drawn.id);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (failure !== null) return <ErrorFace failure={failure} />;
  if (draft === null) return <Skeleton lines={4} />;
  const nameOf = proposedNames(draft.proposals, drawn);
  const chosen = draft.proposals.filter(({ id }) => !left.has(id));

  async function take(): Promise<void> {
    if (await editing.save(editOfProposals(chosen, drawn.map))) onClose();
  }

  return (
    <section className="panel stack" aria-labelledby="map-draft">
      <h2 id="map-draft">{t('maps:draft.title')}</h2>
      <ErrorSummary problems={editing.problems} />
      <ContradictionList contradictions={draft.contradictions} nameOf={nameOf} />
      <DifferenceTable differences={draft.differences} drawn={drawn} editing={editing} />
      {draft.proposals.length === 0 ? (
        <p>{t('maps:draft.nothing')}</p>
      ) : (
        <ProposalTable proposals={draft.proposals} nameOf={nameOf} left={left} onChange={setLeft} />
      )}
      <div className="row">
        {chosen.length > 0 && (
          <Button kind="primary" busy={editing.state.kind === 'saving'} onClick={() => void take()}>
            {t('maps:draft.take', { count: chosen.length })}
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          {t('ui:close')}
        </Button>
      </div>
    </section>
  );
}

function useDraft(id: string): { draft: Draft | null; failure: Failure | null } {
  const [state, setState] = useState<{ draft: Draft | null; failure: Failure | null }>({
    draft: null,
    failure: null,
  });
  useEffect(() => {
    request(DraftDataMapDocument, { input: { id } }).then(
      ({ draftDataMap: { proposals, contradictions, differences } }) =>
        setState({
          draft: {
            proposals: (proposals ?? []) as Proposal[],
            contradictions: (contradictions ?? []) as Draft['contradictions'],
            differences: (differences ?? []) as Draft['differences'],
          },
          failure: null,
        }),
      (thrown: unknown) => setState({ draft: null, failure: toFailure(thrown) }),
    );
  }, [id]);
  return state;
}

interface ProposalTableProps {
  proposals: readonly Proposal[];
  nameOf: (node: string) => string;
  /** Ids of those that are not taken. */
  left: ReadonlySet<string>;
  onChange: (left: ReadonlySet<string>) => void;
}

function ProposalTable(props: ProposalTableProps): ReactNode {
  const { t } = useTranslation();
  const columns = useProposalColumns(props);
  const { proposals } = props;
  return (
    <DataTable
      caption={t('maps:draft.count', { count: proposals.length })}
      rows={proposals}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

function useProposalColumns({ nameOf, left, onChange }: ProposalTableProps): Column<Proposal>[] {
  const { t } = useTranslation();
  const sourceWords = useSourceWords();
  const toggle = (id: string): void =>
    onChange(left.has(id) ? new Set([...left].filter((one) => one !== id)) : new Set([...left, id]));
  return [
    {
      key: 'what',
      head: t('maps:draft.what'),
      names: true,
      cell: (proposal) => (
        <label className="row">
          <input
            type="checkbox"
            className="data-map__tick"
            checked={!left.has(proposal.id)}
            onChange={() => toggle(proposal.id)}
          />
          {t(`maps:draft.kind.${proposal.id.split('/')[0] ?? ''}`)}: {titleOf(proposal, nameOf)}
        </label>
      ),
    },
    {
      key: 'source',
      head: t('maps:draft.source'),
      cell: ({ sources }) => sourceWords(sources),
    },
    {
      key: 'open',
      head: t('maps:draft.unsaid'),
      cell: ({ open }) => open.map((key) => t(`maps:field.${key}`, key)).join(', ') || '–',
    },
  ];
}

function titleOf({ row }: Proposal, nameOf: (node: string) => string): string {
  const { from_node: from, to_node: to } = row;
  if (typeof from === 'string') return `${nameOf(from)} → ${nameOf(String(to))}`;
  return String(row['name'] ?? row['id']);
}
