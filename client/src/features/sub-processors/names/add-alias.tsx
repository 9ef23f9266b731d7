import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddCompanyAliasDocument } from '../../../graphql/staff.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Form } from '../../../ui/form.js';
import { TextArea } from '../../../ui/text-area.js';
import { TextInput } from '../../../ui/text-input.js';
import { say } from '../../../ui/undo.js';
import { CompanyInput } from './company-input.js';
import { readNamesAgain } from './names-counted.js';

export interface AddAliasProps {
  /** What is known already of one of the two names. */
  name?: string;
  company?: string;
  onClose: () => void;
}

const FIELDS = ['name', 'company', 'reason'] as const;

/** Two names are one company: somebody says it, with a reason, and it stays on record. */
export function AddAlias(props: AddAliasProps): ReactNode {
  const { t } = useTranslation();
  const { values, set, form, submit } = useAlias(props);
  return (
    <Dialog open onClose={props.onClose} title={t('companies:add.title')}>
      <p>{t('companies:add.what')}</p>
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <TextInput
          name="name"
          label={t('companies:add.name')}
          hint={t('companies:add.nameHint')}
          error={form.errors['name']}
          value={values.name}
          onChange={({ target }) => set({ name: target.value })}
        />
        <CompanyInput
          error={form.errors['company']}
          value={values.company}
          onChange={(company) => set({ company })}
        />
        <TextArea
          name="reason"
          rows={3}
          label={t('staff:reason')}
          hint={t('companies:add.reasonHint')}
          error={form.errors['reason']}
          value={values.reason}
          onChange={({ target }) => set({ reason: target.value })}
        />
        <div className="row">
          <Button kind="quiet" onClick={props.onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('companies:add.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function useAlias({ name = '', company = '', onClose }: AddAliasProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState({ name, company, reason: '' });
  const form = useMutationForm(AddCompanyAliasDocument, {
    payload: (data) => data.addCompanyAlias,
    fields: FIELDS,
    onDone: async () => {
      await readNamesAgain();
      say(t('companies:add.done', { name: values.name.trim(), company: values.company.trim() }));
      onClose();
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    const missing = FIELDS.filter((field) => values[field].trim() === '');
    if (missing.length > 0)
      form.refuse(missing.map((path) => ({ path, message: t(`companies:missing.${path}`) })));
    else void form.submit({ input: values });
  }
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  return { values, set, form, submit };
}
