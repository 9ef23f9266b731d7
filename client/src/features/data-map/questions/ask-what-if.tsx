import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIf } from '@core/data-flow/what-if.js';
import { MapWhatIfDocument, type MapWhatIfQueryVariables } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { countryChoices } from '../../../i18n/countries.js';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Select } from '../../../ui/select.js';
import { TextInput } from '../../../ui/text-input.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { WordListField } from '../panels/word-list-field.js';
import type { Drawn } from '../map-model.js';
import { WhatIfTable } from './what-if-table.js';

const CHANGES = ['remove', 'move', 'replace'] as const;

/** What would be otherwise without a vendor, with it elsewhere, or with another in its place. */
export function AskWhatIf({ drawn }: { drawn: Drawn }): ReactNode {
  const { t, i18n } = useTranslation();
  const [places] = useState(() => countryChoices(i18n.language));
  const [vendor, setVendor] = useState('');
  const [change, setChange] = useState<string>('remove');
  const [countries, setCountries] = useState<readonly string[]>([]);
  const [by, setBy] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const missing = isAsked && vendor === '' ? t('maps:whatIf.vendorMissing') : undefined;
  const used = new Set(drawn.map.nodes.map((node) => node.vendor_id));
  const vendors = drawn.map.vendors.filter(({ id }) => used.has(id));

  function ask(event: FormEvent): void {
    event.preventDefault();
    setIsAsked(true);
    if (vendor !== '')
      setAsked({ vendor, change, countries: [...countries], by: by.trim() || t('maps:whatIf.newcomer') });
  }

  return (
    <section className="panel stack" aria-labelledby="ask-what-if">
      <h2 id="ask-what-if">{t('maps:whatIf.title')}</h2>
      <form noValidate className="stack" onSubmit={ask}>
        <ErrorSummary
          problems={missing === undefined ? [] : [{ path: 'what-if-vendor', message: missing }]}
        />
        <Select
          name="what-if-vendor"
          label={t('maps:whatIf.vendor')}
          error={missing}
          placeholder={t('maps:choose')}
          choices={vendors.map(({ id, name }) => ({ value: id, label: name ?? id }))}
          value={vendor}
          onChange={(event) => setVendor(event.target.value)}
        />
        <Select
          name="what-if-change"
          label={t('maps:whatIf.change')}
          choices={CHANGES.map((value) => ({ value, label: t(`maps:whatIf.${value}`) }))}
          value={change}
          onChange={(event) => setChange(event.target.value)}
        />
        {change === 'replace' && (
          <TextInput
            name="what-if-by"
            label={t('maps:whatIf.by')}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
        )}
        {change !== 'remove' && (
          <WordListField
            name="what-if-countries"
            label={t('maps:whatIf.countries')}
            choices={places}
            values={countries}
            onChange={setCountries}
          />
        )}
        <div className="row">
          <Button type="submit">{t('maps:whatIf.ask')}</Button>
        </div>
      </form>
      {asked !== null && <Answer asked={asked} drawn={drawn} />}
    </section>
  );
}

type Asked = Omit<MapWhatIfQueryVariables, 'id' | 'asOf'>;

interface AnswerProps {
  asked: Asked;
  drawn: Drawn;
}

function Answer({ asked, drawn }: AnswerProps): ReactNode {
  const { id, asOf } = drawn;
  const query = useStaffQuery(['map', id, 'what-if', asOf, asked], MapWhatIfDocument, { id, asOf, ...asked });
  return (
    <QueryFace query={query}>
      {({ dataMap }) => {
        const answer = dataMap.judgement.whatIf as Extract<WhatIf, { ok: true }> | null;
        return answer !== null && <WhatIfTable answer={answer} drawn={drawn} />;
      }}
    </QueryFace>
  );
}
