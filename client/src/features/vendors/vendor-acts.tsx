import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ServiceLineFragment,
  VendorAssessmentsDocument,
  type VendorHeadFragment,
} from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { buttonClass } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ArchiveButton } from './archive-button.js';
import { useArchiving } from './archiving.js';
import { RestoreButton } from './restore-button.js';

interface VendorActsProps {
  vendor: VendorHeadFragment;
  services: readonly ServiceLineFragment[];
}

export function VendorActs({ vendor, services }: VendorActsProps): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('vendors.edit');
  const archiving = useArchiving();
  return (
    <>
      {archiving.failure !== null && <ErrorFace failure={archiving.failure} />}
      {archiving.refusal !== null && <span className="field__error">{archiving.refusal}</span>}
      {mayEdit && vendor.isArchived && (
        <RestoreButton
          vendors={[vendor]}
          busy={archiving.busy}
          onRestore={(reopens) => void archiving.restore(vendor, reopens)}
        />
      )}
      {mayEdit && !vendor.isArchived && (
        <ArchiveButton
          vendors={[vendor]}
          busy={archiving.busy}
          onArchive={(choices) => void archiving.archive(vendor, choices)}
        />
      )}
      {mayEdit && (
        <Link
          to="/app/vendors/$vendorId/edit"
          params={{ vendorId: vendor.id }}
          className={buttonClass('secondary')}
        >
          {t('vendors:edit.open')}
        </Link>
      )}
      {!vendor.isArchived && <NextStep vendor={vendor} services={services} />}
    </>
  );
}

/** The page's one primary action: what moves this vendor forward now. */
function NextStep({ vendor, services }: VendorActsProps): ReactNode {
  const { t } = useTranslation();
  const mayRecord = useMay('intake.record');
  const maySend = useMay('assessments.send');
  const mayReview = useMay('assessments.review');
  const unrated = services.find((service) => service.intakeRecordedAt == null);
  const params = { vendorId: vendor.id };
  const primary = buttonClass('primary');
  if (services.length === 0) return null;
  if (vendor.assessmentState === 'IN_REVIEW' && mayReview) return <ReviewLink vendorId={vendor.id} />;
  if (unrated !== undefined && mayRecord)
    return (
      <Link
        to="/app/vendors/$vendorId/services/$serviceId/intake"
        params={{ ...params, serviceId: unrated.id }}
        className={primary}
      >
        {t('vendors:next.intake')}
      </Link>
    );
  if (!maySend) return null;
  return (
    <Link to="/app/assessments/send" search={{ vendor: vendor.id }} className={primary}>
      {t('vendors:next.send')}
    </Link>
  );
}

/** Straight to the answers that wait for a judgement. */
function ReviewLink({ vendorId }: { vendorId: string }): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['vendor', vendorId, 'assessments'], VendorAssessmentsDocument, {
    id: vendorId,
  });
  const waiting = query.data?.vendor.assessments.find((assessment) => assessment.state === 'IN_REVIEW');
  if (waiting === undefined) return null;
  return (
    <Link
      to="/app/assessments/$assessmentId/review"
      params={{ assessmentId: waiting.id }}
      className={buttonClass('primary')}
    >
      {t('vendors:next.review')}
    </Link>
  );
}
