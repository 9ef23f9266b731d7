import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImpactScreening } from '@core/data-flow/impact-screening.js';
import type { Ropa } from '@core/data-flow/ropa.js';
import type { MapScore } from '@core/data-flow/score-map.js';
import { MapScoreDocument } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { ActivityTable } from './activity-table.js';
import type { Drawn } from '../map-model.js';
import { RecordTable } from './record-table.js';
import { ScreeningTable } from './screening-table.js';
import { ShareTable } from './share-table.js';

/** How good the map is, which records it fills, and which activities need an impact assessment. */
export function ScoreView({ drawn, mayEdit }: { drawn: Drawn; mayEdit: boolean }): ReactNode {
  const { t } = useTranslation();
  const { id, asOf } = drawn;
  const query = useStaffQuery(['map', id, 'score', asOf], MapScoreDocument, { id, asOf });
  return (
    <QueryFace query={query}>
      {({ dataMap: { judgement } }) => (
        <>
          <section className="panel stack" aria-labelledby="map-score">
            <h2 id="map-score">{t('maps:score.title')}</h2>
            <ShareTable score={judgement.score as MapScore} drawn={drawn} />
          </section>
          <section className="panel stack" aria-labelledby="map-activities">
            <h2 id="map-activities">{t('maps:activity.title')}</h2>
            <ActivityTable map={drawn.map} mayEdit={mayEdit} />
          </section>
          <section className="panel stack" aria-labelledby="map-record">
            <h2 id="map-record">{t('maps:record.title')}</h2>
            <RecordTable ropa={judgement.ropa as Ropa} map={drawn.map} />
          </section>
          <section className="panel stack" aria-labelledby="map-dpia">
            <h2 id="map-dpia">{t('maps:dpia.title')}</h2>
            <ScreeningTable screenings={judgement.screenings as ImpactScreening[]} map={drawn.map} />
          </section>
        </>
      )}
    </QueryFace>
  );
}
