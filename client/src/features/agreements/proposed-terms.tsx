import type { TFunction } from 'i18next';
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
  const open = document.proposedTerms.filter((term) => !isTaken(agreement, term));
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
        ...Object.fromEntries(open.flatMap((term) => Object.entries(columnsOf(term)))),
      },
    });
  return (
    <div className="stack stack--tight">
      <p>
        {t('agreements:proposed.lead')}{' '}
        {open.map((term) => `${t(`agreements:field.${term.field}`)}: ${shown(term, t)}`).join(' · ')}
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

type Term = AgreementDocumentLineFragment['proposedTerms'][number];

/** What the agreement would say; a unit that the sentence does not name stays as it is. */
function columnsOf({ field, value, unit }: Term): Record<string, string | number> {
  return unit == null ? { [field]: value } : { [field]: value, subNoticeUnit: unit };
}

function isTaken(agreement: AgreementHeadFragment, term: Term): boolean {
  const known = agreement as unknown as Record<string, unknown>;
  return Object.entries(columnsOf(term)).every(([column, value]) => known[column] === value);
}

function shown({ value, unit }: Term, t: TFunction): string {
  return unit == null ? `${value}` : t(`agreements:period.${unit}`, { count: value });
}
