import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  AddContactDocument,
  ChangeContactDocument,
  type ContactLineFragment,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { TextInput } from '../../ui/text-input.js';
import { ConflictNotice, isConflict } from '../../workspace/conflict-notice.js';

interface ContactFormProps {
  vendorId: string;
  /** Null: a new one. */
  contact: ContactLineFragment | null;
  /** The first contact is the main one, unless the person says otherwise. */
  isFirst: boolean;
  onClose: () => void;
}

export function ContactForm(props: ContactFormProps): ReactNode {
  const { t } = useTranslation();
  const edit = useContactEdit(props);
  const { values, form, theirs } = edit;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const missing = [
      ...(values.name.trim() === '' ? [{ path: 'name', message: t('vendors:contacts.nameMissing') }] : []),
      ...(values.email.trim() === '' ? [{ path: 'email', message: t('vendors:contacts.emailMissing') }] : []),
    ];
    if (missing.length > 0) form.refuse(missing);
    else edit.submit();
  }

  return (
    <Form unsaved={form.unsaved} className="panel stack" onSubmit={submit} aria-labelledby="contact-form">
      <h3 id="contact-form">
        {props.contact === null ? t('vendors:contacts.add') : t('vendors:contacts.change')}
      </h3>
      {theirs === null ? (
        <ErrorSummary problems={form.problems} />
      ) : (
        <ConflictNotice
          rows={CONTACT_TEXTS.map((field) => ({
            key: field,
            label: t(`vendors:contacts.${field === 'title' ? 'role' : field}`),
            mine: values[field],
            theirs: valuesOf(theirs)[field],
          }))}
          onKeepMine={() => edit.settle(values)}
          onTakeTheirs={() => edit.settle(valuesOf(theirs))}
        />
      )}
      {form.failure && <ErrorFace failure={form.failure} />}
      <ContactFields values={values} onChange={edit.setValues} errors={form.errors} />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {props.contact === null ? t('vendors:contacts.addSubmit') : t('vendors:contacts.changeSubmit')}
        </Button>
        <Button kind="quiet" onClick={props.onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </Form>
  );
}

const CONTACT_TEXTS = ['name', 'email', 'title'] as const;

interface ContactValues {
  name: string;
  email: string;
  title: string;
  isMain: boolean;
}

interface ContactFieldsProps {
  values: ContactValues;
  onChange: (values: ContactValues) => void;
  errors: Record<string, string>;
}

function ContactFields({ values, onChange, errors }: ContactFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        name="name"
        label={t('vendors:contacts.name')}
        error={errors['name']}
        value={values.name}
        onChange={(event) => onChange({ ...values, name: event.target.value })}
      />
      <TextInput
        name="email"
        type="email"
        label={t('vendors:contacts.email')}
        hint={t('vendors:contacts.emailHint')}
        error={errors['email']}
        value={values.email}
        onChange={(event) => onChange({ ...values, email: event.target.value })}
      />
      <TextInput
        name="title"
        optional
        label={t('vendors:contacts.role')}
        error={errors['title']}
        value={values.title}
        onChange={(event) => onChange({ ...values, title: event.target.value })}
      />
      <Checkbox
        name="isMain"
        label={t('vendors:contacts.isMain')}
        checked={values.isMain}
        onChange={(event) => onChange({ ...values, isMain: event.target.checked })}
      />
    </>
  );
}

function useContactEdit({ vendorId, contact, isFirst, onClose }: ContactFormProps) {
  const [values, setValues] = useState(
    contact === null ? { name: '', email: '', title: '', isMain: isFirst } : valuesOf(contact),
  );
  const [version, setVersion] = useState(contact?.version ?? 0);
  const [theirs, setTheirs] = useState<ContactLineFragment | null>(null);
  const fields = ['name', 'email', 'title', 'isMain'];
  const onDone = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: ['vendor', vendorId] });
    onClose();
  };
  const adding = useMutationForm(AddContactDocument, { payload: (data) => data.addContact, fields, onDone });
  const changing = useMutationForm(ChangeContactDocument, {
    payload: ({ changeContact }) => {
      setTheirs(isConflict(changeContact.userErrors) ? (changeContact.contact ?? null) : null);
      return changeContact;
    },
    fields,
    onDone,
  });

  function submit(): void {
    const title = values.title.trim() === '' ? null : values.title.trim();
    const content = { name: values.name.trim(), email: values.email.trim(), title, isMain: values.isMain };
    if (contact === null) void adding.submit({ input: { vendorId, ...content } });
    else void changing.submit({ input: { id: contact.id, expectedVersion: version, ...content } });
  }

  function settle(kept: ContactValues): void {
    setValues(kept);
    setVersion(theirs?.version ?? version);
    setTheirs(null);
    changing.reset();
  }

  return { values, setValues, theirs, submit, settle, form: contact === null ? adding : changing };
}

function valuesOf(contact: ContactLineFragment): ContactValues {
  return {
    name: contact.name ?? '',
    email: contact.email ?? '',
    title: contact.title ?? '',
    isMain: contact.isMain,
  };
}
