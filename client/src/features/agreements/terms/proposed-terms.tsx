import type { TFunction } from 'i18next';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../graphql/query-client.js';
import {
  type AgreementDocumentLineFragment,
  type AgreementHeadFragment,
  ChangeAgreementDocument,
} from '../../../graphql/staff.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { useMay } from '../../../graphql/viewer.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { placeInWords, termInWords } from './term-words.js';

export interface ProposedTermsProps {
  agreement: AgreementHeadFragment;
  document: AgreementDocumentLineFragment;
}

/** Dates and terms of the text that the agreement does not have yet; a person takes over those they choose. */
export function ProposedTerms({ agreement, document }: ProposedTermsProps): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('agreements.edit');
  const [left, setLeft] = useState<readonly string[]>(() => unsureIn(document));
  const [taken, setTaken] = useState<readonly string[]>([]);
  const open = document.proposedTerms.filter((term) => !isTaken(agreement, term));
  const chosen = open.filter(({ field }) => !left.includes(field));
  const form = useTaking(agreement, chosen, setTaken);
  if (!mayEdit) return null;
  const told = taken.length > 0 && <Taken key={taken.join(' ')} fields={taken} />;
  if (open.length === 0) return told;
  const choose = (field: string, isChosen: boolean): void =>
    setLeft(isChosen ? left.filter((one) => one !== field) : [...left, field]);
  return (
    <div className="stack stack--tight">
      {told}
      <p>{t('agreements:proposed.lead')}</p>
      {open.map((term) => (
        <TermChoice
          key={term.field}
          name={`${document.id}-${term.field}`}
          term={term}
          isChosen={!left.includes(term.field)}
          onChoose={(isChosen) => choose(term.field, isChosen)}
        />
      ))}
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <div className="row">
        <Button busy={form.busy} disabled={chosen.length === 0} onClick={form.take}>
          {t('agreements:proposed.take')}
        </Button>
      </div>
    </div>
  );
}

/** What the text may not mean is offered, and waits for a person to choose it. */
function unsureIn({ proposedTerms }: AgreementDocumentLineFragment): readonly string[] {
  return proposedTerms.filter(({ isSure }) => !isSure).map(({ field }) => field);
}

type Term = AgreementDocumentLineFragment['proposedTerms'][number];

function useTaking(
  { id, version, title }: AgreementHeadFragment,
  chosen: readonly Term[],
  onTaken: (fields: readonly string[]) => void,
) {
  const form = useMutationForm(ChangeAgreementDocument, {
    payload: (data) => data.changeAgreement,
    fields: [],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['agreement', id] });
      onTaken(chosen.map(({ field }) => field));
    },
  });
  const columns = Object.fromEntries(chosen.flatMap((term) => Object.entries(columnsOf(term))));
  const take = (): void => void form.submit({ input: { id, expectedVersion: version, title, ...columns } });
  return { ...form, take };
}

/** What was taken over; the button that did it may be gone, so the focus comes here. */
function Taken({ fields }: { fields: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  const terms = fields.map((field) => t(`agreements:field.${field}`)).join(', ');
  return (
    <p ref={line} tabIndex={-1}>
      {t('agreements:proposed.taken', { terms })}
    </p>
  );
}

interface TermChoiceProps {
  name: string;
  term: Term;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

/** "Governing law: Ireland", with the sentence that says it and its place. */
function TermChoice({ name, term, isChosen, onChoose }: TermChoiceProps): ReactNode {
  const { t, i18n } = useTranslation();
  const words = termInWords(term.field, term.value, term.unit, t, i18n.language);
  const label = t(`agreements:field.${term.field}`);
  return (
    <Checkbox
      name={name}
      label={words === null ? label : `${label}: ${words}`}
      hint={hintOf(term, t)}
      checked={isChosen}
      onChange={({ target }) => onChoose(target.checked)}
    />
  );
}

function hintOf(term: Term, t: TFunction): string | undefined {
  if (term.quote == null) return undefined;
  const place = placeInWords(term, t);
  const quoted = `${t('agreements:proposed.quoted', { quote: term.quote })}${place === '' ? '' : ` (${place})`}`;
  return term.isSure ? quoted : `${quoted} ${t('agreements:proposed.unsure')}`;
}

/** What the agreement would say; a unit that the sentence does not name stays as it is. */
function columnsOf({ field, value, unit }: Term): Record<string, unknown> {
  return unit == null ? { [field]: value } : { [field]: value, subNoticeUnit: unit };
}

function isTaken(agreement: AgreementHeadFragment, term: Term): boolean {
  const known = agreement as unknown as Record<string, unknown>;
  return Object.entries(columnsOf(term)).every(([column, value]) => known[column] === value);
}
