import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Questionnaire } from '@core/questionnaire/questionnaire.js';
import type { InherentRating } from '@core/tiering/rate-inherent.js';
import { type ServiceIntakeFragment, ServiceIntakePageDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { useFormats } from '../../i18n/dates.js';
import { buttonClass } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { QueryFace } from '../../workspace/query-face.js';
import { InherentReasons } from './inherent-reasons.js';

const route = getRouteApi('/app/vendors/$vendorId/services/$serviceId');

/** How much checking a service needs, and why. */
export function TierPage(): ReactNode {
  const { t } = useTranslation();
  const params = route.useParams();
  const query = useStaffQuery(['service', params.serviceId], ServiceIntakePageDocument, {
    id: params.serviceId,
  });
  return (
    <div className="stack stack--wide">
      <QueryFace query={query}>
        {({ service }) => (
          <>
            <PageHeading
              key={service.id}
              back={
                <Link to="/app/vendors/$vendorId" params={params}>
                  {t('vendors:tier.back')}
                </Link>
              }
              title={service.name}
              lead={service.description ?? undefined}
              marks={<TierBadge tier={service.tier} />}
              actions={<TierActs service={service} />}
            />
            <Reasons service={service} />
          </>
        )}
      </QueryFace>
    </div>
  );
}

function Reasons({ service }: { service: ServiceIntakeFragment }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (service.inherent == null) return <EmptyState>{t('vendors:tier.none')}</EmptyState>;
  return (
    <section className="stack" aria-labelledby="reasons">
      <h2 id="reasons">{t('vendors:tier.why')}</h2>
      {service.ratedToday != null && <RatedToday rating={service.ratedToday as InherentRating} />}
      <InherentReasons
        rating={service.inherent as InherentRating}
        intake={service.intakeQuestionnaire as Questionnaire}
      />
      {service.targetLevel != null && <p>{t('vendors:tier.target', { level: service.targetLevel })}</p>}
      {service.intakeRecordedAt != null && (
        <p className="ink-2">
          {t('vendors:tier.recorded', { at: formats.moment(service.intakeRecordedAt) })}
        </p>
      )}
    </section>
  );
}

/** The tier is what was recorded; the countries it was weighed by may have changed since. */
function RatedToday({ rating }: { rating: InherentRating }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Notice tone="problem" title={t('vendors:tier.todayTitle')}>
      <p>
        <TierBadge tier={rating.state === 'rated' ? rating.tier : null} />{' '}
        {rating.state === 'rated' &&
          t('vendors:overview.of100', { value: formats.number(Number(rating.inherent_effective), 1) })}
      </p>
      <p>{t('vendors:tier.todayMeans')}</p>
    </Notice>
  );
}

function TierActs({ service }: { service: ServiceIntakeFragment }): ReactNode {
  const { t } = useTranslation();
  const params = route.useParams();
  const mayRecord = useMay('intake.record');
  const maySend = useMay('assessments.send');
  const isRated = service.tier != null;
  return (
    <>
      {mayRecord && (
        <Link
          to="/app/vendors/$vendorId/services/$serviceId/intake"
          params={params}
          className={buttonClass(isRated ? 'secondary' : 'primary')}
        >
          {service.intakeRecordedAt == null ? t('vendors:next.intake') : t('vendors:tier.change')}
        </Link>
      )}
      {maySend && isRated && (
        <Link
          to="/app/assessments/send"
          search={{ vendor: params.vendorId, service: service.id }}
          className={buttonClass('primary')}
        >
          {t('vendors:next.send')}
        </Link>
      )}
    </>
  );
}
