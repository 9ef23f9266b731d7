import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRiskDocument, VendorsForRisksDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { Button, buttonClass } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';
import { useTypedSearch } from '../../workspace/use-typed-search.js';
import { afterChange } from './after-change.js';
import { StepFields } from './step-fields.js';
import { NO_WORDS, toWordInput, WORD_FIELDS, WordFields } from './word-fields.js';

const route = getRouteApi('/app/risks/new');

/** A risk that somebody sees without a rule. It is judged, so it is open at once. */
export function AddRiskPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const [vendorId, setVendorId] = useState(route.useSearch().vendor ?? '');
  const [words, setWords] = useState(NO_WORDS);
  const [pair, setPair] = useState({ likelihood: 3, impact: 3 });
  const [reason, setReason] = useState('');
  const form = useMutationForm(AddRiskDocument, {
    payload: (data) => data.addRisk,
    fields: ['vendorId', ...WORD_FIELDS, 'likelihood', 'impact', 'reason'],
    onDone: async ({ risk }) => {
      if (risk == null) return;
      await afterChange(risk);
      await navigate({ to: '/app/risks/$riskId', params: { riskId: risk.id } });
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (vendorId === '') form.refuse([{ path: 'vendorId', message: t('risks:add.vendorMissing') }]);
    else
      void form.submit({
        input: { vendorId, ...toWordInput(words), ...pair, reason: reason.trim() || null },
      });
  }

  return (
    <div className="stack stack--wide">
      <PageHeading title={t('risks:add.title')} lead={t('risks:add.lead')} />
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <VendorChoice vendorId={vendorId} onChange={setVendorId} error={form.errors['vendorId']} />
        <WordFields words={words} onChange={setWords} errors={form.errors} />
        <StepFields {...pair} onChange={setPair} errors={form.errors} />
        <TextArea
          name="reason"
          rows={2}
          optional
          label={t('risks:whyRated')}
          error={form.errors['reason']}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="row">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('risks:add.submit')}
          </Button>
          <Link to="/app/risks" className={buttonClass('quiet')} onClick={form.unsaved.letGo}>
            {t('ui:cancel')}
          </Link>
        </div>
      </Form>
    </div>
  );
}

interface VendorChoiceProps {
  vendorId: string;
  onChange: (vendorId: string) => void;
  error: string | undefined;
}

/** The first hundred by name, narrowed by what is typed: a register may hold thousands. */
function VendorChoice({ vendorId, onChange, error }: VendorChoiceProps): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useState<string | undefined>();
  const [text, type] = useTypedSearch(search, setSearch);
  const query = useStaffQuery(['vendors', 'for-risks', search], VendorsForRisksDocument, {
    search,
    first: 100,
  });
  const vendors = query.data?.vendors.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <TextInput
        type="search"
        name="vendor-search"
        optional
        label={t('risks:add.search')}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      <Select
        name="vendorId"
        label={t('risks:vendor')}
        placeholder={t('risks:add.vendor')}
        choices={vendors.map(({ id, name }) => ({ value: id, label: name }))}
        error={error}
        value={vendorId}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}
