import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { type ClauseLineFragment, ConfirmClausesDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { isUnread } from './clause-judgement.js';

export interface ConfirmManyProps {
  documentId: string;
  /** Those that a person has chosen to see: nobody confirms the whole catalogue at one press. */
  clauses: readonly ClauseLineFragment[];
}

/** Agrees with the finder on everything in view that nobody has said a word on. */
export function ConfirmMany({ documentId, clauses }: ConfirmManyProps): ReactNode {
  const { t } = useTranslation();
  const open = clauses.filter(
    ({ word, verdict }) => word == null && verdict !== 'NOT_APPLICABLE' && !isUnread(verdict),
  );
  const form = useMutationForm(ConfirmClausesDocument, {
    payload: (data) => data.confirmClauses,
    fields: [],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['clauses', documentId] });
      await queryClient.invalidateQueries({ queryKey: ['agreement'] });
    },
  });
  if (open.length === 0) return null;
  const seen = open.map(({ id, version }) => ({ clauseId: id, expectedVersion: version }));
  return (
    <>
      <Button busy={form.busy} onClick={() => void form.submit({ input: { documentId, clauses: seen } })}>
        {t('agreements:clauses.confirmMany', { count: open.length })}
      </Button>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
    </>
  );
}
