import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Form } from '../../../ui/form.js';
import { TextInput } from '../../../ui/text-input.js';
import { useUnsaved } from '../../../ui/unsaved.js';
import { freshWord } from '../fresh-word.js';
import type { Drawn } from '../map-model.js';
import { PanelFrame } from './panel-frame.js';
import { type RegisterVendor, RegisterVendorField } from './register-vendor.js';
import type { MapEditing } from '../history/use-map-editing.js';

interface NewVendorProps {
  drawn: Drawn;
  editing: MapEditing;
  onClose: () => void;
  onSaved: (node: string) => void;
}

/** A vendor of the register, or a company that is not in it, as a node with unknown places. */
export function NewVendor({ drawn, editing, onClose, onSaved }: NewVendorProps): ReactNode {
  const { t } = useTranslation();
  const [vendor, setVendor] = useState<RegisterVendor | null>(null);
  const [name, setName] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const unsaved = useUnsaved();
  const company = (vendor?.name ?? name).trim();
  const missing = isAsked && company === '' ? t('maps:companyMissing') : undefined;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setIsAsked(true);
    if (company === '') return;
    const word = freshWord(drawn.map);
    const node = `n${word}`;
    const vendorId = vendor?.id ?? `v${word}`;
    const known = drawn.map.vendors.find(({ id }) => id === vendorId);
    const put = {
      vendors: [{ ...known, id: vendorId, name: company, ...(vendor?.tier ? { tier: vendor.tier } : {}) }],
      nodes: [
        {
          id: node,
          kind: 'vendor',
          name: company,
          legal_entity: vendor?.legalName ?? company,
          role: 'processor',
          vendor_id: vendorId,
          countries_storage: ['unknown'],
          countries_access: ['unknown'],
          data_subjects: [],
          data_categories: [],
        },
      ],
    };
    if (!(await editing.save({ put }))) return;
    unsaved.letGo();
    onSaved(node);
  }

  return (
    <PanelFrame title={t('maps:add.vendor')} onClose={onClose}>
      <Form unsaved={unsaved} className="stack" onSubmit={(event) => void submit(event)}>
        <ErrorSummary
          problems={missing === undefined ? editing.problems : [{ path: 'company', message: missing }]}
        />
        <RegisterVendorField chosen={vendor} onChoose={setVendor} />
        {vendor === null && (
          <TextInput
            name="company"
            label={t('maps:company')}
            error={missing}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
        <Button type="submit" kind="primary" busy={editing.state.kind === 'saving'}>
          {t('maps:addSubmit')}
        </Button>
      </Form>
    </PanelFrame>
  );
}
