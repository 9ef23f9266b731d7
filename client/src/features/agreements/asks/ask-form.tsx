import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../graphql/query-client.js';
import { type AskLineFragment, type AskState, MoveAskDocument } from '../../../graphql/staff.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Select } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-area.js';
import { AcceptAsk, type AcceptedFor } from './accept-ask.js';

const STATES: readonly AskState[] = ['OPEN', 'ASKED', 'AGREED', 'REFUSED', 'ACCEPTED_AS_RISK'];

export interface AskFormProps {
  agreementId: string;
  ask: AskLineFragment;
  /** The wording as it stands: own words, or those of the template in the language of the letter. */
  proposed: string;
}

/** The state is saved when it is chosen, words when their field is left; to live with a gap needs a reason and an end first. */
export function AskForm({ agreementId, ask, proposed }: AskFormProps): ReactNode {
  const { t } = useTranslation();
  const [wording, setWording] = useState(proposed);
  const [note, setNote] = useState(ask.note ?? '');
  const [chosen, setChosen] = useState(ask.state);
  const form = useMutationForm(MoveAskDocument, {
    payload: (data) => data.moveAsk,
    fields: ['reason', 'until'],
    onDone: () => queryClient.invalidateQueries({ queryKey: ['agreement', agreementId] }),
  });
  const { clauseId: clause, version: expectedVersion } = ask;
  const move = (state: AskState, accepted?: AcceptedFor): void => {
    // What nobody edited is not sent: it would be kept as own words, in the language it was shown in.
    const own = wording === proposed ? {} : { wording };
    void form.submit({ input: { agreementId, clause, expectedVersion, state, note, ...own, ...accepted } });
  };
  const choose = (state: AskState): void => {
    setChosen(state);
    if (state !== 'ACCEPTED_AS_RISK') move(state);
  };
  const isChanged = wording !== proposed || note !== (ask.note ?? '');
  const keep = (): void => {
    if (isChanged) move(ask.state);
  };
  const isAccepting = chosen === 'ACCEPTED_AS_RISK' && ask.state !== chosen;
  return (
    <>
      <ErrorSummary
        problems={form.problems.map(({ path, message }) => ({ path: path && at(path, clause), message }))}
      />
      {form.failure && <ErrorFace failure={form.failure} />}
      <Select
        name={at('state', clause)}
        label={t('agreements:asks.state')}
        choices={STATES.map((state) => ({ value: state, label: t(`agreements:askState.${state}`) }))}
        value={chosen}
        onChange={({ target }) => choose(target.value as AskState)}
      />
      {isAccepting && (
        <AcceptAsk
          fieldAt={(field) => at(field, clause)}
          errors={form.errors}
          busy={form.busy}
          onAccept={(accepted) => move('ACCEPTED_AS_RISK', accepted)}
        />
      )}
      <TextArea
        name={at('wording', clause)}
        label={t('agreements:asks.wording')}
        value={wording}
        onChange={({ target }) => setWording(target.value)}
        onBlur={keep}
      />
      <TextArea
        name={at('note', clause)}
        optional
        rows={2}
        label={t('agreements:clauses.note')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        onBlur={keep}
      />
    </>
  );
}

/** The page holds one form for each clause. */
function at(field: string, clause: string): string {
  return `${field}-${clause}`;
}
