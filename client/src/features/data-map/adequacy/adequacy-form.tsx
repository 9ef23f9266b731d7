import type { TFunction } from 'i18next';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdequacyRow } from '@core/data-flow/adequacy.js';
import { queryClient } from '../../../graphql/query-client.js';
import { ChangeAdequacyDocument } from '../../../graphql/staff.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { todayHere } from '../../../i18n/dates.js';
import { Button } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Form } from '../../../ui/form.js';
import { say } from '../../../ui/undo.js';
import { type AdequacyLine, DRAFT_FIELDS, draftOf, faultsOf, type Regime, rowOf } from './adequacy-draft.js';
import { AdequacyFields } from './adequacy-fields.js';
import { RestingFlows } from './resting-flows.js';

interface AdequacyFormProps {
  /** Null: a new row. */
  line: AdequacyLine | null;
  version: number;
  onClose: () => void;
}

/** What is judged by the rows. */
const FOLLOWING = ['adequacy', 'maps', 'map', 'vendor', 'service'] as const;

interface Asked {
  readonly regime: Regime;
  readonly code: string;
  readonly row: object | null;
}

/** One row. What depends on it is shown before it can be saved, and again after every change of a field. */
export function AdequacyForm({ line, version, onClose }: AdequacyFormProps): ReactNode {
  const { t } = useTranslation();
  const [regime, setRegime] = useState<Regime>(line?.regime ?? 'EU');
  const [draft, setDraft] = useState(() => draftOf((line?.row ?? {}) as Partial<AdequacyRow>));
  const [asked, setAsked] = useState<Asked | null>(null);
  const form = useMutationForm(ChangeAdequacyDocument, {
    payload: (data) => data.changeAdequacy,
    fields: DRAFT_FIELDS,
    onDone: async () => {
      for (const key of FOLLOWING) await queryClient.invalidateQueries({ queryKey: [key] });
      say(t('adequacy:saved'));
      onClose();
    },
  });

  /** What was asked about another row says nothing of this one. */
  const anew =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      set(value);
      setAsked(null);
    };

  function ask(event: FormEvent): void {
    event.preventDefault();
    const faults = faultsOf(draft, todayHere());
    form.refuse(faults.map((path) => ({ path, message: t(`adequacy:fault.${path}`) })));
    setAsked(faults.length > 0 ? null : { regime, code: draft.code.trim(), row: rowOf(draft) });
  }

  const title = line === null ? t('adequacy:addTitle') : titleOf(line, t);
  return (
    <section className="panel stack" aria-labelledby="adequacy-form">
      <h2 id="adequacy-form">{title}</h2>
      <Form unsaved={form.unsaved} className="stack" onSubmit={ask}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <AdequacyFields
          isNew={line === null}
          regime={regime}
          draft={draft}
          errors={form.errors}
          onRegime={anew(setRegime)}
          onChange={anew(setDraft)}
        />
        <div className="row">
          <Button type="submit">{t('adequacy:ask')}</Button>
          <GiveBack line={line} onAsk={setAsked} />
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        </div>
      </Form>
      {asked !== null && (
        <RestingFlows
          input={asked}
          busy={form.busy}
          onSave={() => void form.submit({ input: { ...asked, expectedVersion: version } })}
        />
      )}
    </section>
  );
}

interface GiveBackProps {
  line: AdequacyLine | null;
  onAsk: (asked: Asked) => void;
}

/** The delivered row, or none where the workspace had added it. */
function GiveBack({ line, onAsk }: GiveBackProps): ReactNode {
  const { t } = useTranslation();
  if (line === null || line.origin === 'SHIPPED') return null;
  const { regime, code, origin } = line;
  return (
    <Button onClick={() => onAsk({ regime, code, row: null })}>
      {origin === 'ADDED' ? t('adequacy:withdraw') : t('adequacy:restore')}
    </Button>
  );
}

function titleOf({ row, regime }: AdequacyLine, t: TFunction): string {
  return t('adequacy:changeOf', { name: (row as AdequacyRow).name, regime: t(`adequacy:regime.${regime}`) });
}
