import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConfirmRiskDocument,
  type RiskDetailFragment,
  type Treatment,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { say } from '../../ui/undo.js';
import { ConflictNotice, isConflict } from '../../workspace/conflict-notice.js';
import { afterChange } from './after-change.js';
import { JoinRisk } from './join-risk.js';
import { RejectRisk } from './reject-risk.js';
import { RiskFields } from './risk-fields.js';

export interface RiskValues {
  likelihood: number;
  impact: number;
  treatment: Treatment | '';
  dueOn: string;
  note: string;
}

/** The rule proposes; a person confirms with the own likelihood and impact, or rejects with a reason. */
export function RiskForm({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  const [rejecting, setRejecting] = useState(false);
  const edit = useRiskEdit(risk);

  function submit(event: FormEvent): void {
    event.preventDefault();
    edit.submit();
  }

  return (
    <section className="panel stack" aria-labelledby="judge">
      <h2 id="judge">{t('risks:judge.draft')}</h2>
      <Form unsaved={edit.form.unsaved} className="stack" onSubmit={submit}>
        {edit.theirs === null ? (
          <ErrorSummary problems={edit.form.problems} />
        ) : (
          <Conflict mine={edit.values} theirs={valuesOf(edit.theirs)} onSettle={edit.settle} />
        )}
        {edit.form.failure && <ErrorFace failure={edit.form.failure} />}
        <RiskFields values={edit.values} onChange={edit.setValues} errors={edit.form.errors} />
        <div className="row">
          <Button type="submit" kind="primary" busy={edit.form.busy}>
            {t('risks:confirm')}
          </Button>
          <Button onClick={() => setRejecting(true)}>{t('risks:reject.open')}</Button>
        </div>
      </Form>
      <JoinRisk risk={risk} />
      {rejecting && <RejectRisk risk={risk} onClose={() => setRejecting(false)} />}
    </section>
  );
}

function Conflict({
  mine,
  theirs,
  onSettle,
}: {
  mine: RiskValues;
  theirs: RiskValues;
  onSettle: (values: RiskValues) => void;
}): ReactNode {
  const { t } = useTranslation();
  const treatment = (word: string): string => (word === '' ? '' : t(`risks:treatment.${word}`));
  return (
    <ConflictNotice
      rows={[
        {
          key: 'l',
          label: t('risks:likelihood'),
          mine: String(mine.likelihood),
          theirs: String(theirs.likelihood),
        },
        { key: 'i', label: t('risks:impact'), mine: String(mine.impact), theirs: String(theirs.impact) },
        {
          key: 't',
          label: t('risks:treatment.label'),
          mine: treatment(mine.treatment),
          theirs: treatment(theirs.treatment),
        },
        { key: 'd', label: t('risks:due'), mine: mine.dueOn, theirs: theirs.dueOn },
        { key: 'n', label: t('risks:note'), mine: mine.note, theirs: theirs.note },
      ]}
      onKeepMine={() => onSettle(mine)}
      onTakeTheirs={() => onSettle(theirs)}
    />
  );
}

function useRiskEdit(risk: RiskDetailFragment) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => valuesOf(risk));
  const [version, setVersion] = useState(risk.version);
  const [theirs, setTheirs] = useState<RiskDetailFragment | null>(null);
  const form = useMutationForm(ConfirmRiskDocument, {
    payload: ({ confirmRisk }) => {
      setTheirs(isConflict(confirmRisk.userErrors) ? (confirmRisk.risk ?? null) : null);
      return confirmRisk;
    },
    fields: ['likelihood', 'impact', 'treatment', 'dueOn', 'note'],
    onDone: async () => {
      await afterChange(risk);
      say(t('risks:saved'));
    },
  });

  function submit(): void {
    const { likelihood, impact } = values;
    const given = {
      treatment: values.treatment || null,
      dueOn: values.dueOn || null,
      note: values.note.trim() === '' ? null : values.note.trim(),
    };
    void form.submit({ input: { id: risk.id, expectedVersion: version, likelihood, impact, ...given } });
  }

  function settle(kept: RiskValues): void {
    setValues(kept);
    setVersion(theirs?.version ?? version);
    setTheirs(null);
    form.reset();
  }

  return { values, setValues, form, theirs, submit, settle };
}

function valuesOf(risk: RiskDetailFragment): RiskValues {
  return {
    likelihood: risk.likelihood,
    impact: risk.impact,
    treatment: risk.treatment ?? '',
    dueOn: risk.dueOn ?? '',
    note: risk.note ?? '',
  };
}
