import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../graphql/query-client.js';
import {
  type AgreementHeadFragment,
  AgreementPageDocument,
  ChangeAgreementDocument,
} from '../../../graphql/staff.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { Button } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Form } from '../../../ui/form.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { ConflictNotice, isConflict } from '../../../workspace/conflict-notice.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { AgreementFields } from './agreement-form.js';
import { AGREEMENT_FIELDS, type AgreementValues, inputOf, valuesOf } from './agreement-values.js';

const route = getRouteApi('/app/agreements/$agreementId/edit');

export function EditAgreementPage(): ReactNode {
  const { agreementId } = route.useParams();
  const query = useStaffQuery(['agreement', agreementId], AgreementPageDocument, { id: agreementId });
  return (
    <div className="stack">
      <QueryFace query={query}>
        {({ agreement }) => <EditForm key={agreement.id} agreement={agreement} />}
      </QueryFace>
    </div>
  );
}

function EditForm({ agreement }: { agreement: AgreementHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const edit = useEdit(agreement);
  const { values, setValues, form, theirs } = edit;
  function submit(event: FormEvent): void {
    event.preventDefault();
    edit.submit();
  }
  return (
    <>
      <PageHeading
        back={
          <Link to="/app/agreements/$agreementId" params={{ agreementId: agreement.id }}>
            {agreement.title}
          </Link>
        }
        title={t('agreements:edit.title', { title: agreement.title })}
      />
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit} aria-label={t('agreements:edit.link')}>
        {theirs === null ? (
          <ErrorSummary problems={form.problems} />
        ) : (
          <ConflictNotice
            rows={differing(values, valuesOf(theirs), t)}
            onKeepMine={() => edit.settle(values)}
            onTakeTheirs={() => edit.settle(valuesOf(theirs))}
          />
        )}
        {form.failure && <ErrorFace failure={form.failure} />}
        <AgreementFields
          values={values}
          onChange={setValues}
          errors={form.errors}
          services={agreement.vendor.services}
          others={agreement.vendor.agreements.filter(({ id }) => id !== agreement.id)}
        />
        <div className="row">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('agreements:edit.submit')}
          </Button>
        </div>
      </Form>
    </>
  );
}

function differing(mine: AgreementValues, theirs: AgreementValues, t: (key: string) => string) {
  return AGREEMENT_FIELDS.map((key) => ({
    key,
    label: t(`agreements:field.${key}`),
    mine: shown(mine, key),
    theirs: shown(theirs, key),
  }));
}

function shown(values: AgreementValues, key: (typeof AGREEMENT_FIELDS)[number]): string {
  if (key === 'annexes') return Object.values(values.annexes).join(', ');
  if (key === 'amendsId' || key === 'addsToId') return String(inputOf(values)[key] ?? '');
  return String(values[key]);
}

function useEdit(agreement: AgreementHeadFragment) {
  const navigate = route.useNavigate();
  const [values, setValues] = useState(() => valuesOf(agreement));
  const [version, setVersion] = useState(agreement.version);
  const [theirs, setTheirs] = useState<AgreementHeadFragment | null>(null);
  const form = useMutationForm(ChangeAgreementDocument, {
    payload: ({ changeAgreement }) => {
      setTheirs(isConflict(changeAgreement.userErrors) ? (changeAgreement.agreement ?? null) : null);
      return changeAgreement;
    },
    fields: [...AGREEMENT_FIELDS],
    onDone: async () => {
      // The one it takes the place of or adds to says so too.
      await queryClient.invalidateQueries({ queryKey: ['agreement'] });
      await queryClient.invalidateQueries({ queryKey: ['agreements'] });
      await navigate({ to: '/app/agreements/$agreementId', params: { agreementId: agreement.id } });
    },
  });

  function settle(kept: AgreementValues): void {
    setValues(kept);
    setVersion(theirs?.version ?? version);
    setTheirs(null);
    form.reset();
  }

  const submit = (): void =>
    void form.submit({ input: { id: agreement.id, expectedVersion: version, ...inputOf(values) } });
  return { values, setValues, form, theirs, settle, submit };
}
