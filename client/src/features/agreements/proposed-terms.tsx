import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  type AgreementDocumentLineFragment,
  type AgreementHeadFragment,
  ChangeAgreementDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';

export interface ProposedTermsProps {
  agreement: AgreementHeadFragment;
  document: AgreementDocumentLineFragment;
}

/** Numbers the text promises and the agreement does not have yet; a person takes them over. */
export function ProposedTerms({ agreement, document }: ProposedTermsProps): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('agreements.edit');
  const known = agreement as unknown as Record<string, unknown>;
  const open = document.proposedTerms.filter(({ field, value }) => known[field] !== value);
  const form = useMutationForm(ChangeAgreementDocument, {
    payload: (data) => data.changeAgreement,
    fields: [],
    onDone: () => queryClient.invalidateQueries({ queryKey: ['agreement', agreement.id] }),
  });
  if (open.length === 0 || !mayEdit) return null;
  const { id, version, title } = agreement;
  const take = (): void =>
    void form.submit({
      input: {
        id,
        expectedVersion: version,
        title,
        ...Object.fromEntries(open.map(({ field, value }) => [field, value])),
      },
    });
  return (
    <div className="stack stack--tight">
      <p>
        {t('agreements:proposed.lead')}{' '}
        {open.map(({ field, value }) => `${t(`agreements:field.${field}`)}: ${value}`).join(' · ')}
      </p>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <div className="row">
        <Button busy={form.busy} onClick={take}>
          {t('agreements:proposed.take')}
        </Button>
      </div>
    </div>
  );
}
