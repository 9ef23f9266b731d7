import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementRowFragment } from '../../../graphql/staff.generated.js';
import type { Column } from '../../../ui/data-table.js';
import { DayText } from '../../../ui/day-text.js';
import { AgreementStateChip } from '../agreement-state-chip.js';
import { ClauseCounts } from '../clause-counts.js';
import { EndText } from '../end-text.js';

/** The columns of agreements; on a vendor's own page the vendor is left out. */
export function useAgreementColumns(withVendor: boolean): Column<AgreementRowFragment>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'title',
      head: t('agreements:column.title'),
      names: true,
      cell: (agreement) => <Title agreement={agreement} withVendor={withVendor} />,
    },
    {
      key: 'state',
      head: t('agreements:column.state'),
      cell: ({ state }) => <AgreementStateChip state={state} />,
    },
    {
      key: 'signed',
      head: t('agreements:column.signed'),
      cell: ({ signedOn }) => <DayText day={signedOn} distance={false} />,
    },
    {
      key: 'until',
      head: t('agreements:column.until'),
      cell: (agreement) => <Until agreement={agreement} />,
    },
    {
      key: 'clauses',
      head: t('agreements:column.clauses'),
      cell: ({ currentDocument }) =>
        currentDocument == null ? t('agreements:notRead') : <ClauseCounts counts={currentDocument.counts} />,
    },
  ];
}

interface TitleProps {
  agreement: AgreementRowFragment;
  withVendor: boolean;
}

function Title({ agreement: { id, title, revision, vendor }, withVendor }: TitleProps): ReactNode {
  return (
    <>
      <Link to="/app/agreements/$agreementId" params={{ agreementId: id }}>
        {title}
        {revision != null && ` ${revision}`}
      </Link>
      {withVendor && <div className="caption ink-2">{vendor.name}</div>}
    </>
  );
}

/** What a newer version replaced ends by no day of its own. */
function Until({ agreement }: { agreement: AgreementRowFragment }): ReactNode {
  const isReplaced =
    agreement.state === 'REPLACED' && agreement.lastDay == null && agreement.renewsAfter == null;
  return isReplaced ? '–' : <EndText agreement={agreement} />;
}
