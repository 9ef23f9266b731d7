import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REGIMES } from '@core/vocabulary.js';
import { AdequacyPageDocument, type AdequacyRowsFragment } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { useMay } from '../../../graphql/viewer.js';
import { Button } from '../../../ui/button.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { SettingsTabs } from '../../../workspace/settings-tabs.js';
import { AdequacyChanges } from './adequacy-changes.js';
import type { AdequacyLine } from './adequacy-draft.js';
import { AdequacyForm } from './adequacy-form.js';
import { AdequacyTable } from './adequacy-table.js';
import '../data-map.css';

/** Which places give adequate protection: dated rows that the workspace changes, with what rests on them. */
export function AdequacyPage(): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['adequacy'], AdequacyPageDocument, {});
  const mayEdit = useMay('adequacy.edit');
  const [open, setOpen] = useState<AdequacyLine | 'new' | null>(null);
  const add = mayEdit && open === null && <Button onClick={() => setOpen('new')}>{t('adequacy:add')}</Button>;
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('adequacy:title')} lead={t('adequacy:lead')} actions={add} />
      <SettingsTabs />
      <QueryFace query={query} lines={12}>
        {({ adequacy }) => (
          <>
            {open !== null && (
              <AdequacyForm
                key={open === 'new' ? 'new' : `${open.regime} ${open.code}`}
                line={open === 'new' ? null : open}
                version={adequacy.version}
                onClose={() => setOpen(null)}
              />
            )}
            <AdequacyChanges changes={adequacy.changes} />
            <Rows adequacy={adequacy} onOpen={mayEdit ? setOpen : null} />
          </>
        )}
      </QueryFace>
    </div>
  );
}

interface RowsProps {
  adequacy: AdequacyRowsFragment;
  onOpen: ((line: AdequacyLine) => void) | null;
}

function Rows({ adequacy, onOpen }: RowsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <p className="ink-2">{t('adequacy:shipped', { version: adequacy.shippedVersion })}</p>
      {REGIMES.map((regime) => (
        <AdequacyTable
          key={regime}
          regime={regime}
          lines={adequacy.lines.filter((line) => line.regime === regime)}
          onOpen={onOpen}
        />
      ))}
    </>
  );
}
