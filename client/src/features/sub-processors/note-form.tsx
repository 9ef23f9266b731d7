import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MECHANISMS } from '@core/vocabulary.js';
import { queryClient } from '../../graphql/query-client.js';
import { NoteSubProcessorDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { Select } from '../../ui/select.js';
import type { Entry } from './list-table.js';

export interface NoteFormProps {
  vendorId: string;
  entry: Entry;
  others: readonly Entry[];
  onClose: () => void;
}

const KNOWN: Readonly<Record<string, boolean | null>> = { yes: true, no: false, unknown: null };

/** What the vendor's page seldom says: the instrument, the own agreement, who engaged whom. */
export function NoteForm(props: NoteFormProps): ReactNode {
  const { t } = useTranslation();
  const { values, setValues, form, submit } = useNote(props);
  const { entry, others } = props;
  const engagers = others.filter(({ canonicalName }) => canonicalName !== entry.canonicalName);
  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <Select
        name="instrument"
        label={t('sub-processors:instrument')}
        error={form.errors['instrument']}
        placeholder={t('sub-processors:known.unknown')}
        choices={MECHANISMS.map((one) => ({ value: one, label: t(`maps:word.mechanism.${one}`) }))}
        value={values.instrument}
        onChange={({ target }) => setValues({ ...values, instrument: target.value })}
      />
      <RadioGroup
        name="hasOwnAgreement"
        label={t('sub-processors:ownAgreement')}
        hint={t('sub-processors:ownAgreementHint')}
        choices={Object.keys(KNOWN).map((one) => ({ value: one, label: t(`sub-processors:known.${one}`) }))}
        value={values.agreement}
        onChange={(agreement) => setValues({ ...values, agreement })}
      />
      <Select
        name="engagedBy"
        label={t('sub-processors:engagedBy')}
        error={form.errors['engagedBy']}
        placeholder={t('sub-processors:theVendor')}
        choices={engagers.map(({ canonicalName, name }) => ({ value: canonicalName, label: name }))}
        value={values.engagedBy}
        onChange={({ target }) => setValues({ ...values, engagedBy: target.value })}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('sub-processors:note.save')}
        </Button>
        <Button kind="quiet" onClick={props.onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </Form>
  );
}

function useNote({ vendorId, entry, onClose }: NoteFormProps) {
  const { hasOwnAgreement: has } = entry;
  const [values, setValues] = useState({
    instrument: entry.instrument ?? '',
    agreement: has == null ? 'unknown' : has ? 'yes' : 'no',
    engagedBy: entry.engagedBy ?? '',
  });
  const form = useMutationForm(NoteSubProcessorDocument, {
    payload: (data) => data.noteSubProcessor,
    fields: ['instrument', 'hasOwnAgreement', 'engagedBy'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['vendor', vendorId] });
      onClose();
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    const input = {
      id: entry.id,
      expectedVersion: entry.version,
      instrument: values.instrument || null,
      hasOwnAgreement: KNOWN[values.agreement] ?? null,
      engagedBy: values.engagedBy || null,
    };
    void form.submit({ input });
  }
  return { values, setValues, form, submit };
}
