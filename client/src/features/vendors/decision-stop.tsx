import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type StopLineFragment, VendorStopsDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { DayText } from '../../ui/day-text.js';
import { Notice } from '../../ui/notice.js';
import { StopDialog } from './decision-stop-dialog.js';

/** An executive's stop stands above everything else said of the vendor; executives set and lift it here. */
export function VendorStops({ vendorId }: { vendorId: string }): ReactNode {
  const { t } = useTranslation();
  const mayStop = useMay('vendors.stop');
  const [asking, setAsking] = useState(false);
  const query = useStaffQuery(['vendor', vendorId, 'stops'], VendorStopsDocument, { id: vendorId });
  const standing = query.data?.vendor.stops.find(({ liftedAt }) => liftedAt == null);
  if (query.data === undefined) return null;
  return (
    <>
      {standing !== undefined && <Standing stop={standing} />}
      {mayStop && (
        <div>
          <Button kind={standing === undefined ? 'danger' : 'secondary'} onClick={() => setAsking(true)}>
            {t(standing === undefined ? 'vendors:stop.open' : 'vendors:stop.lift')}
          </Button>
        </div>
      )}
      {asking && <StopDialog vendorId={vendorId} standing={standing} onClose={() => setAsking(false)} />}
    </>
  );
}

function Standing({ stop }: { stop: StopLineFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <Notice tone="problem" title={t('vendors:stop.stands')}>
      <p>{stop.reason ?? t('staff:withheld')}</p>
      <p className="ink-2">
        {stop.stoppedBy.name}, <DayText day={stop.stoppedAt} distance={false} />
      </p>
    </Notice>
  );
}
