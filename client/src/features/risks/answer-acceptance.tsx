import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AcceptRiskDocument,
  DeclineAcceptanceDocument,
  type RiskDetailFragment,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { say } from '../../ui/undo.js';
import { AcceptanceConflict } from './acceptance-conflict.js';
import { AcceptanceFields, toAcceptanceInput } from './acceptance-fields.js';
import { afterChange } from './after-change.js';
import { useRiskConflict } from './risk-conflict.js';

interface AnswerAcceptanceProps {
  risk: RiskDetailFragment;
  asked: RiskDetailFragment['acceptances'][number];
  onRelease: () => void;
}

const FIELDS = ['reason', 'conditions', 'until'];

/** The accepter's own word, beside what was asked for; declining needs a reason as well. */
export function AnswerAcceptance({ risk, asked, onRelease }: AnswerAcceptanceProps): ReactNode {
  const { t } = useTranslation();
  const [values, setValues] = useState({
    reason: '',
    conditions: asked.conditions ?? '',
    until: asked.until ?? '',
  });
  const conflict = useRiskConflict(risk);
  const done = (word: string) => async () => {
    onRelease();
    await afterChange(risk);
    say(word);
  };
  const accepting = useMutationForm(AcceptRiskDocument, {
    payload: (data) => conflict.heard(data.acceptRisk),
    fields: FIELDS,
    onDone: done(t('risks:acceptance.accepted')),
  });
  const declining = useMutationForm(DeclineAcceptanceDocument, {
    payload: (data) => conflict.heard(data.declineAcceptance),
    fields: FIELDS,
    onDone: done(t('risks:acceptance.declined')),
  });
  const { id } = risk;
  const expectedVersion = conflict.version;

  function accept(event: FormEvent): void {
    event.preventDefault();
    declining.reset();
    void accepting.submit({ input: { id, expectedVersion, ...toAcceptanceInput(values) } });
  }

  function decline(): void {
    accepting.reset();
    void declining.submit({ input: { id, expectedVersion, reason: values.reason.trim() } });
  }

  function keepMine(): void {
    conflict.settle();
    accepting.reset();
    declining.reset();
  }

  function takeTheirs(): void {
    onRelease();
    void afterChange(risk);
  }

  const failure = accepting.failure ?? declining.failure;
  return (
    <Form unsaved={accepting.unsaved} className="stack" onSubmit={accept}>
      <h3>{t('risks:acceptance.yourAnswer')}</h3>
      {conflict.theirs === null ? (
        <ErrorSummary problems={[...accepting.problems, ...declining.problems]} />
      ) : (
        <AcceptanceConflict
          begun={risk}
          theirs={conflict.theirs}
          values={values}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
        />
      )}
      {failure && <ErrorFace failure={failure} />}
      <AcceptanceFields
        values={values}
        onChange={setValues}
        errors={{ ...declining.errors, ...accepting.errors }}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={accepting.busy}>
          {t('risks:acceptance.accept')}
        </Button>
        <Button busy={declining.busy} onClick={decline}>
          {t('risks:acceptance.decline')}
        </Button>
      </div>
    </Form>
  );
}
