import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  AddServiceDocument,
  ChangeServiceDocument,
  type ServiceLineFragment,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';
import { ConflictNotice, isConflict } from '../../workspace/conflict-notice.js';

interface ServiceFormProps {
  vendorId: string;
  /** Null: a new one. */
  service: ServiceLineFragment | null;
  onClose: () => void;
}

export function ServiceForm({ vendorId, service, onClose }: ServiceFormProps): ReactNode {
  const { t } = useTranslation();
  const edit = useServiceEdit(vendorId, service, onClose);
  const { values, setValues, form, theirs } = edit;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (values.name.trim() === '')
      form.refuse([{ path: 'name', message: t('vendors:services.nameMissing') }]);
    else edit.submit();
  }

  return (
    <Form unsaved={form.unsaved} className="panel stack" onSubmit={submit} aria-labelledby="service-form">
      <h3 id="service-form">{service === null ? t('vendors:services.add') : t('vendors:services.change')}</h3>
      {theirs === null ? (
        <ErrorSummary problems={form.problems} />
      ) : (
        <ConflictNotice
          rows={[
            { key: 'name', label: t('vendors:services.name'), mine: values.name, theirs: theirs.name },
            {
              key: 'description',
              label: t('vendors:services.description'),
              mine: values.description,
              theirs: theirs.description ?? '',
            },
          ]}
          onKeepMine={() => edit.settle(values)}
          onTakeTheirs={() => edit.settle({ name: theirs.name, description: theirs.description ?? '' })}
        />
      )}
      {form.failure && <ErrorFace failure={form.failure} />}
      <TextInput
        name="name"
        label={t('vendors:services.name')}
        hint={t('vendors:services.nameHint')}
        error={form.errors['name']}
        value={values.name}
        onChange={(event) => setValues({ ...values, name: event.target.value })}
      />
      <TextArea
        name="description"
        optional
        label={t('vendors:services.description')}
        error={form.errors['description']}
        value={values.description}
        onChange={(event) => setValues({ ...values, description: event.target.value })}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {service === null ? t('vendors:services.addSubmit') : t('vendors:services.changeSubmit')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </Form>
  );
}

function useServiceEdit(vendorId: string, service: ServiceLineFragment | null, onClose: () => void) {
  const [values, setValues] = useState({
    name: service?.name ?? '',
    description: service?.description ?? '',
  });
  const [version, setVersion] = useState(service?.version ?? 0);
  const [theirs, setTheirs] = useState<ServiceLineFragment | null>(null);
  const fields = ['name', 'description'];
  const onDone = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: ['vendor', vendorId] });
    onClose();
  };
  const adding = useMutationForm(AddServiceDocument, { payload: (data) => data.addService, fields, onDone });
  const changing = useMutationForm(ChangeServiceDocument, {
    payload: ({ changeService }) => {
      setTheirs(isConflict(changeService.userErrors) ? (changeService.service ?? null) : null);
      return changeService;
    },
    fields,
    onDone,
  });

  function submit(): void {
    const description = values.description.trim() === '' ? null : values.description.trim();
    const content = { name: values.name.trim(), description };
    if (service === null) void adding.submit({ input: { vendorId, ...content } });
    else void changing.submit({ input: { id: service.id, expectedVersion: version, ...content } });
  }

  function settle(kept: typeof values): void {
    setValues(kept);
    setVersion(theirs?.version ?? version);
    setTheirs(null);
    changing.reset();
  }

  return { values, setValues, theirs, submit, settle, form: service === null ? adding : changing };
}
