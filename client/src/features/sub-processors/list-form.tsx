import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  RecordSubProcessorsDocument,
  SubProcessorListDocument,
  type SubProcessorSource,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { todayHere } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { TextInput } from '../../ui/text-input.js';
import { QueryFace } from '../../workspace/query-face.js';
import { useFocusOnArrival } from './act-focus.js';
import { type DraftRow, draftOf, inputOf } from './draft-row.js';
import { ReadList } from './read-list.js';
import { RowFields } from './row-fields.js';
import type { ServiceLists } from './sub-processors-tab.js';

export interface ListFormProps {
  vendorId: string;
  service: ServiceLists;
  onClose: () => void;
}

/** The next version of a list, beginning with the newest one: typed, pasted, or read from a file. */
export function ListForm(props: ListFormProps): ReactNode {
  const { vendorId, service } = props;
  const key = ['vendor', vendorId, 'sub-processors', service.id];
  const query = useStaffQuery(key, SubProcessorListDocument, { serviceId: service.id });
  return (
    <QueryFace query={query}>
      {({ service: { subProcessorLists } }) => (
        <Draft
          {...props}
          before={subProcessorLists[0]?.version ?? 0}
          start={(subProcessorLists[0]?.entries ?? []).map(draftOf)}
        />
      )}
    </QueryFace>
  );
}

interface DraftProps extends ListFormProps {
  before: number;
  start: DraftRow[];
}

function Draft(props: DraftProps): ReactNode {
  const { t } = useTranslation();
  const { draft, setDraft, form, submit } = useDraft(props);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  return (
    <Form unsaved={form.unsaved} className="panel stack" onSubmit={submit} aria-labelledby="list-form">
      <h3 id="list-form" ref={heading} tabIndex={-1}>
        {t('sub-processors:form.title', { version: props.before + 1 })}
      </h3>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <ReadList onRead={(read) => setDraft({ ...draft, ...read })} />
      <TextInput
        name="asOn"
        type="date"
        short
        label={t('sub-processors:form.asOn')}
        hint={t('sub-processors:form.asOnHint')}
        error={form.errors['asOn']}
        value={draft.asOn}
        onChange={({ target }) => setDraft({ ...draft, asOn: target.value })}
      />
      <RowFields rows={draft.rows} onChange={(rows) => setDraft({ ...draft, rows })} />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('sub-processors:form.save', { count: draft.rows.length })}
        </Button>
        <Button kind="quiet" onClick={props.onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </Form>
  );
}

interface DraftList {
  asOn: string;
  source: SubProcessorSource;
  fileName: string | null;
  header: readonly string[];
  rows: readonly DraftRow[];
}

function useDraft({ vendorId, service, before, start, onClose }: DraftProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<DraftList>({
    asOn: todayHere(),
    source: 'TYPED',
    fileName: null,
    header: [],
    rows: start,
  });
  const form = useMutationForm(RecordSubProcessorsDocument, {
    payload: (data) => data.recordSubProcessors,
    fields: ['asOn'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['vendor', vendorId] });
      onClose();
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    const rows = draft.rows.filter(({ name, task, places }) => `${name}${task}${places}`.trim() !== '');
    const nameless = rows.findIndex(({ name }) => name.trim() === '');
    if (draft.asOn === '') form.refuse([{ path: 'asOn', message: t('sub-processors:form.asOnMissing') }]);
    else if (nameless >= 0)
      form.refuse([{ path: '', message: t('sub-processors:form.nameless', { row: nameless + 1 }) }]);
    else {
      const { asOn, source, fileName, header } = draft;
      const list = { asOn, source, fileName, header: [...header], rows: rows.map(inputOf) };
      void form.submit({ input: { serviceId: service.id, expectedVersion: before, ...list } });
    }
  }
  return { draft, setDraft, form, submit };
}
