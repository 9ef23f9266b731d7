import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../../graphql/failure.js';
import { queryClient } from '../../../graphql/query-client.js';
import { request } from '../../../graphql/request.js';
import {
  type ClauseLineFragment,
  ConfirmClausesDocument,
  TakeBackClausesDocument,
} from '../../../graphql/staff.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { Button } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Notice } from '../../../ui/notice.js';
import { offerUndo, say } from '../../../ui/undo.js';
import { isUnread } from './clause-judgement.js';

export interface ConfirmManyProps {
  documentId: string;
  /** Those that a person has chosen to see: nobody confirms the whole catalogue at one press. */
  clauses: readonly ClauseLineFragment[];
}

/** Agrees with the finder on everything in view that nobody has said a word on; for ten seconds it can be taken back. */
export function ConfirmMany({ documentId, clauses }: ConfirmManyProps): ReactNode {
  const { t } = useTranslation();
  const taking = useTakingBack(documentId);
  const open = clauses.filter(
    ({ word, verdict }) => word == null && verdict !== 'NOT_APPLICABLE' && !isUnread(verdict),
  );
  const form = useMutationForm(ConfirmClausesDocument, {
    payload: (data) => data.confirmClauses,
    fields: [],
    onDone: async ({ document }) => {
      const ids = new Set(open.map(({ id }) => id));
      const said = (document?.clauses ?? []).filter(({ id }) => ids.has(id));
      offerUndo(
        t('agreements:clauses.confirmedMany', { count: said.length }),
        () => void taking.takeBack(said),
      );
      await showAnew(documentId);
    },
  });
  const input = { documentId, clauses: seenIn(open) };
  return (
    <>
      {open.length > 0 && (
        <Button busy={form.busy} onClick={() => void form.submit({ input })}>
          {t('agreements:clauses.confirmMany', { count: open.length })}
        </Button>
      )}
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      {taking.refusal !== null && (
        <Notice tone="problem" live>
          {taking.refusal}
        </Notice>
      )}
      {taking.failure && <ErrorFace failure={taking.failure} />}
    </>
  );
}

function useTakingBack(documentId: string) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  async function takeBack(said: readonly ClauseLineFragment[]): Promise<void> {
    try {
      const input = { documentId, clauses: seenIn(said) };
      const { takeBackClauses } = await request(TakeBackClausesDocument, { input });
      const [problem] = takeBackClauses.userErrors;
      setRefusal(problem?.message ?? null);
      if (problem === undefined) say(t('agreements:clauses.takenBack'));
      await showAnew(documentId);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }
  return { takeBack, refusal, failure };
}

function seenIn(clauses: readonly ClauseLineFragment[]) {
  return clauses.map(({ id, version }) => ({ clauseId: id, expectedVersion: version }));
}

async function showAnew(documentId: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['clauses', documentId] });
  await queryClient.invalidateQueries({ queryKey: ['agreement'] });
}
