import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BreachClock } from '@core/data-flow/breach-clocks.js';
import type { BreachWorksheet } from '@core/data-flow/breach-worksheet.js';
import type { FlowMap, MapNode } from '@core/data-flow/flow-map.js';
import { MapWorksheetDocument } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { useFormats } from '../../../i18n/dates.js';
import { Button } from '../../../ui/button.js';
import { Select } from '../../../ui/select.js';
import { TextInput } from '../../../ui/text-input.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { AgreementTable } from './agreement-table.js';
import { deadlineOf } from './breach-clock.js';
import { useMapWords } from '../map-words.js';
import { companyOf, type Drawn, nameOf } from '../map-model.js';
import { useMapSearch } from '../use-map-search.js';
import { WayList } from '../ways/way-list.js';
import { WorksheetTable } from './worksheet-table.js';

/** A breach mail has come in: whose data, which places, which clocks. */
export function AskBreach({ drawn, name }: { drawn: Drawn; name: string }): ReactNode {
  const { t } = useTranslation();
  const [search, change] = useMapSearch();
  const nodes = drawn.map.nodes.filter(({ kind }) => kind !== 'person_group');
  return (
    <section className="panel stack" aria-labelledby="ask-breach">
      <h2 id="ask-breach">{t('maps:ask.breachTitle')}</h2>
      <Select
        name="breach-node"
        label={t('maps:ask.where')}
        placeholder={t('maps:choose')}
        choices={nodes.map((node) => ({ value: node.id, label: nameWithCompany(node, drawn.map) }))}
        value={search.node ?? ''}
        onChange={(event) => change({ node: event.target.value || undefined })}
      />
      {search.node !== undefined && <Breach drawn={drawn} node={search.node} name={name} />}
    </section>
  );
}

/** `Newsletter sending (Mailwren)`: the mail that reports a breach names the company. */
function nameWithCompany(node: MapNode, map: FlowMap): string {
  const [name, company] = [nameOf(node), companyOf(node, map)];
  return company === '–' || company === name || company === map.own_entity ? name : `${name} (${company})`;
}

function Breach({ drawn, node, name }: { drawn: Drawn; node: string; name: string }): ReactNode {
  const { id, asOf } = drawn;
  const query = useStaffQuery(['map', id, 'worksheet', asOf, node], MapWorksheetDocument, { id, asOf, node });
  return (
    <QueryFace query={query}>
      {({ dataMap }) => {
        const worksheet = dataMap.judgement.worksheet as BreachWorksheet | null;
        return (
          worksheet !== null && (
            <Worksheet worksheet={worksheet} name={name}>
              <WayList drawn={drawn} node={node} />
            </Worksheet>
          )
        );
      }}
    </QueryFace>
  );
}

interface WorksheetProps {
  worksheet: BreachWorksheet;
  name: string;
  /** On which ways the data went on. */
  children: ReactNode;
}

/** The clock runs, so it comes first; then what the authority is told. */
function Worksheet({ worksheet, name, children }: WorksheetProps): ReactNode {
  const { t } = useTranslation();
  const { radius, lines, agreements, clocks } = worksheet;
  const gaps = [...lines, ...agreements].filter(({ gap }) => gap).length;
  return (
    <>
      <p>
        {t('maps:ask.reach', {
          groups: radius.groups.length,
          vendors: radius.vendors,
          sensitivity: t(`maps:sensitivity.${radius.highestSensitivity}`, '–'),
          holders: radius.propagation.length,
        })}{' '}
        {t('maps:ask.gaps', { count: gaps })}
      </p>
      <Clocks clocks={clocks} />
      <WorksheetTable lines={lines} />
      <AgreementTable agreements={agreements} />
      {children}
      <div className="row">
        <Button onClick={() => globalThis.print()}>{t('maps:ask.print')}</Button>
        <Button onClick={() => download(worksheet, `${t('maps:ask.file')} ${name}.json`)}>
          {t('maps:ask.download')}
        </Button>
      </div>
    </>
  );
}

function Clocks({ clocks }: { clocks: BreachWorksheet['clocks'] }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { labels } = useMapWords();
  const [aware, setAware] = useState('');
  return (
    <>
      <TextInput
        name="breach-aware"
        type="datetime-local"
        short
        label={t('maps:ask.aware')}
        hint={t('maps:ask.awareHint')}
        value={aware}
        onChange={(event) => setAware(event.target.value)}
      />
      <ul aria-label={t('maps:ask.clocks')}>
        {clocks.map((clock) => {
          const { law, hours, owedBy } = clock;
          if (owedBy !== undefined && hours !== null)
            return <VendorClock key={owedBy.agreement.id} law={law} hours={hours} owedBy={owedBy} />;
          const due = deadlineOf(aware, hours);
          return (
            <li key={clock.id}>
              <strong>{t(`maps:ask.clock.${clock.id}`)}</strong> (Art. {law}):{' '}
              {clock.isToDecide && `${t('maps:ask.toDecide')} `}
              {hours === null
                ? t('maps:ask.withoutDelay')
                : due === null
                  ? t('maps:ask.hours', { hours })
                  : t('maps:ask.until', { moment: formats.moment(due) })}
              {clock.owedTo.length > 0 && ` · ${labels('group', clock.owedTo)}`}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface VendorClockProps {
  law: string;
  hours: number;
  owedBy: NonNullable<BreachClock['owedBy']>;
}

/** What a vendor owes us runs from its own awareness, which nobody here knows. */
function VendorClock({ law, hours, owedBy: { vendor, agreement } }: VendorClockProps): ReactNode {
  const { t } = useTranslation();
  return (
    <li>
      <strong>{t('maps:ask.clock.vendor', { vendor })}</strong> (Art. {law}):{' '}
      {t('maps:ask.vendorHours', { count: hours })} ·{' '}
      <Link to="/app/agreements/$agreementId" params={{ agreementId: agreement.id }}>
        {agreement.title}
      </Link>
    </li>
  );
}

function download(content: object, name: string): void {
  const href = URL.createObjectURL(
    new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }),
  );
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  URL.revokeObjectURL(href);
}
