import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementHeadFragment } from '../../../graphql/staff.generated.js';
import { countryName } from '../../../i18n/dates.js';
import { DayText } from '../../../ui/day-text.js';
import { type KeyValueRow, KeyValues } from '../../../ui/key-values.js';
import { Addenda, AgreementLink } from './addenda.js';
import { AnnexFacts } from './annex-facts.js';
import { EndText } from '../end-text.js';
import { ObjectionPeriod } from './objection-period.js';

/** What was agreed, as a person has recorded it. */
export function AgreementFacts({ agreement }: { agreement: AgreementHeadFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="columns">
      <section className="panel stack" aria-labelledby="dates">
        <h2 id="dates">{t('agreements:facts.dates')}</h2>
        <KeyValues rows={dateRows(agreement, t)} />
      </section>
      <section className="panel stack" aria-labelledby="terms">
        <h2 id="terms">{t('agreements:facts.terms')}</h2>
        <Terms agreement={agreement} />
      </section>
    </div>
  );
}

type Words = TFunction;

function dateRows(agreement: AgreementHeadFragment, t: Words): KeyValueRow[] {
  const {
    signedOn,
    ourEntity,
    theirEntity,
    signedForUsOn,
    signedForThemOn,
    startsOn,
    renewalMonths,
    noticeBy,
    noticeDays,
    terminatedOn,
    replacedOn,
    signedForUs,
    signedForThem,
  } = agreement;
  const row = (key: string, value: ReactNode): KeyValueRow => ({
    key,
    label: t(`agreements:field.${key}`),
    value,
  });
  return [
    row('ours', <Signature entity={ourEntity} person={signedForUs} day={signedForUsOn} />),
    row('theirs', <Signature entity={theirEntity} person={signedForThem} day={signedForThemOn} />),
    row('signedOn', <DayText day={signedOn} distance={false} />),
    row('startsOn', <DayText day={startsOn ?? signedOn} distance={false} />),
    row('endsOn', <EndText agreement={agreement} />),
    row('renewalMonths', renewalMonths == null ? '–' : t('agreements:months', { count: renewalMonths })),
    row('noticeDays', noticeDays == null ? '–' : t('agreements:days', { count: noticeDays })),
    row('noticeBy', <DayText day={noticeBy} />),
    row('terminatedOn', <DayText day={terminatedOn} distance={false} />),
    row('replacedOn', <DayText day={replacedOn} distance={false} />),
  ];
}

interface SignatureProps {
  entity: string | null | undefined;
  person: string | null | undefined;
  day: string | null | undefined;
}

/** "Mailwren Inc., Vera Lind, 12 Jan 2027", or that this side has not signed. */
function Signature({ entity, person, day }: SignatureProps): ReactNode {
  const { t } = useTranslation();
  const who = [entity, person].filter((part) => part != null).join(', ');
  return (
    <>
      {who !== '' && `${who}: `}
      {day == null ? t('agreements:signature.none') : <DayText day={day} distance={false} />}
    </>
  );
}

function Terms({ agreement }: { agreement: AgreementHeadFragment }): ReactNode {
  const { t, i18n } = useTranslation();
  const { breachHours, deletionDays, laws, places, services, amends, addsTo, addenda, governingLaw } =
    agreement;
  const row = (key: string, value: ReactNode): KeyValueRow => ({
    key,
    label: t(`agreements:field.${key}`),
    value,
  });
  const days = (count: number | null | undefined) => (count == null ? '–' : t('agreements:days', { count }));
  const country = (code: string) => countryName(code, i18n.language);
  const rows = [
    row('kind', t(`agreements:kind.${agreement.kind}`)),
    row(
      'roles',
      `${t(`agreements:role.${agreement.ourRole}`)} → ${t(`agreements:role.${agreement.theirRole}`)}`,
    ),
    row(
      'serviceIds',
      services.length === 0 ? t('agreements:allServices') : services.map((one) => one.name).join(', '),
    ),
    row('laws', laws.map((law) => t(`agreements:law.${law}`)).join(', ') || '–'),
    row('governingLaw', governingLaw == null ? '–' : country(governingLaw)),
    row('places', places.map(country).join(', ') || '–'),
    row('transfers', t(agreement.hasTransfers ? 'agreements:transfersYes' : 'agreements:transfersNo')),
    row(
      'sccModules',
      agreement.sccModules.map((module) => t(`agreements:module.${module}`)).join(', ') || '–',
    ),
    ...(agreement.annexes == null ? [] : [row('annexes', <AnnexFacts annexes={agreement.annexes} />)]),
    row('breachHours', breachHours == null ? '–' : t('agreements:hours', { count: breachHours })),
    row('subNoticeDays', <ObjectionPeriod agreement={agreement} />),
    row('deletionDays', days(deletionDays)),
    row('auditTerms', agreement.auditTerms ?? '–'),
    row('liability', agreement.liability ?? '–'),
    row('note', agreement.note ?? '–'),
    row('amends', amends == null ? '–' : <AgreementLink agreement={amends} />),
    ...(addsTo == null ? [] : [row('addsTo', <AgreementLink agreement={addsTo} />)]),
    ...(addenda.length === 0 ? [] : [row('addenda', <Addenda addenda={addenda} />)]),
  ];
  return <KeyValues rows={rows} />;
}
