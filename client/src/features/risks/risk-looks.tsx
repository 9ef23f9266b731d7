import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../graphql/viewer.js';
import { ColumnsMenu } from '../../workspace/columns-menu.js';
import { ExportMenu } from '../../workspace/export-menu.js';
import { ViewsMenu } from '../../workspace/views-menu.js';
import {
  CHOOSABLE,
  columnsOf,
  lastingPart,
  readRiskSearch,
  type RiskSearch,
  toFilter,
} from './risk-search.js';

const route = getRouteApi('/app/risks');

/** How the register looks, and the register as a file. */
export function RiskLooks(): ReactNode {
  const { t } = useTranslation();
  const search: RiskSearch = route.useSearch();
  const navigate = route.useNavigate();
  const mayShare = useMay('risks.edit');
  return (
    <div className="row">
      <ViewsMenu
        list="RISKS"
        lasting={lastingPart(search)}
        mayShare={mayShare}
        renderLink={(name, raw, isCurrent) => (
          <Link to="/app/risks" search={readRiskSearch(raw)} aria-current={isCurrent ? 'page' : undefined}>
            {name}
          </Link>
        )}
      />
      <ColumnsMenu
        offered={CHOOSABLE}
        say={(column) => t(`risks:columns.${column}`)}
        shown={columnsOf(search)}
        change={(columns) =>
          void navigate({ to: '/app/risks', search: { ...search, columns }, resetScroll: false })
        }
      />
      <ExportMenu
        name="export"
        label={t('risks:export.all')}
        what={t('risks:export.what')}
        path="/risks/export"
        list={{ filter: toFilter(search) }}
      />
    </div>
  );
}
