import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExposedAgreement, RegisteredAgreement } from '@core/data-flow/exposed-agreements.js';
import { useFormats } from '../../../i18n/dates.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { StatusChip } from '../../../ui/status-chip.js';

/** What stands between us and those who had the data, as the register has it. */
export function AgreementTable({ agreements }: { agreements: readonly ExposedAgreement[] }): ReactNode {
  const { t } = useTranslation();
  const columns = useAgreementColumns();
  if (agreements.length === 0) return null;
  return (
    <DataTable
      cards
      caption={t('maps:ask.agreements')}
      rows={agreements}
      rowKey={({ company, agreement }) => agreement?.id ?? company}
      columns={columns}
    />
  );
}

function useAgreementColumns(): Column<ExposedAgreement>[] {
  const { t } = useTranslation();
  const standing = useStanding();
  const termOf = useTerm();
  return [
    { key: 'company', head: t('maps:column.company'), names: true, cell: ({ company }) => company },
    {
      key: 'agreement',
      head: t('maps:ask.agreement'),
      cell: ({ agreement }) =>
        agreement === null ? (
          '–'
        ) : (
          <Link to="/app/agreements/$agreementId" params={{ agreementId: agreement.id }}>
            {agreement.title}
          </Link>
        ),
    },
    {
      key: 'state',
      head: t('maps:ask.standing'),
      cell: (row) => <StatusChip tone={row.gap ? 'problem' : 'done'}>{standing(row)}</StatusChip>,
    },
    {
      key: 'term',
      head: t('maps:ask.term'),
      cell: ({ agreement }) => (agreement === null ? '–' : termOf(agreement)),
    },
  ];
}

function useStanding(): (row: ExposedAgreement) => string {
  const { t } = useTranslation();
  return ({ agreement, stated }) => {
    if (agreement !== null) return t(`agreements:state.${agreement.state.toUpperCase()}`);
    if (stated.length === 0) return t('maps:ask.noAgreement');
    return t('maps:ask.stated', {
      state: stated.map((one) => t(`maps:word.dpa_status.${one}`, t('maps:notStated'))).join(', '),
    });
  };
}

function useTerm(): (agreement: RegisteredAgreement) => string {
  const { t } = useTranslation();
  const { day } = useFormats();
  return ({ from, until }) => {
    if (from === null) return '–';
    return until === null
      ? t('maps:ask.since', { day: day(from) })
      : t('maps:ask.between', { from: day(from), until: day(until) });
  };
}
