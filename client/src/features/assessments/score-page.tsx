import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitledModel } from '@core/report/titled-model.js';
import type { ScoreSheet } from '@core/scoring/sheet.js';
import { ScorePageDocument, type ScorePageQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useFormats } from '../../i18n/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryFace } from '../../workspace/query-face.js';
import { DecideLink } from './decide-link.js';
import { DomainTable } from './domain-table.js';
import { DomainTraces } from './domain-traces.js';
import { LevelFigure } from './level-figure.js';
import { modelWords } from './model-words.js';
import { ScoreFindings } from './score-findings.js';
import { ScoreSummary } from './score-summary.js';
import { WhatIf } from './what-if.js';

export type Scored = ScorePageQuery['assessment'];

const route = getRouteApi('/app/assessments/$assessmentId/score');

/** The result with its proof: every number opens into what made it, down to the answers. */
export function ScorePage(): ReactNode {
  const { t } = useTranslation();
  const { assessmentId } = route.useParams();
  const query = useStaffQuery(['assessment', assessmentId, 'score'], ScorePageDocument, { id: assessmentId });
  return (
    <div className="stack stack--wide">
      <QueryFace query={query} lines={12}>
        {({ assessment }) => (
          <>
            <ScoreHead key={assessment.id} assessment={assessment} />
            {assessment.scoreSheet == null ? (
              <EmptyState>{t('assessments:score.none')}</EmptyState>
            ) : (
              <Score assessment={assessment} sheet={assessment.scoreSheet.sheet as ScoreSheet} />
            )}
          </>
        )}
      </QueryFace>
    </div>
  );
}

function ScoreHead({ assessment }: { assessment: Scored }): ReactNode {
  const { t } = useTranslation();
  const params = { assessmentId: assessment.id };
  return (
    <PageHeading
      back={
        <Link to="/app/assessments/$assessmentId" params={params}>
          {t('assessments:page.title', { vendor: assessment.vendor.name, service: assessment.service.name })}
        </Link>
      }
      title={t('assessments:score.title', { vendor: assessment.vendor.name })}
      actions={
        assessment.scoreSheet?.isReviewed === true &&
        assessment.answersDeletedAt == null && <DecideLink assessment={assessment} />
      }
    />
  );
}

function Score({ assessment, sheet }: { assessment: Scored; sheet: ScoreSheet }): ReactNode {
  const { t } = useTranslation();
  const words = modelWords(assessment.model as TitledModel);
  const isGone = assessment.answersDeletedAt != null;
  return (
    <>
      {assessment.scoreSheet?.isReviewed === false && (
        <Notice title={t('assessments:score.provisional')}>
          <p>{t('assessments:score.provisionalWhat')}</p>
        </Notice>
      )}
      {isGone && (
        <Notice title={t('assessments:kept.arithmeticGone')}>
          <p>{t('assessments:kept.arithmeticGoneWhat')}</p>
        </Notice>
      )}
      <ScoreSummary assessment={assessment} sheet={sheet} />
      <LevelFigure sheet={sheet} words={words} />
      <DomainTable sheet={sheet} words={words} hasTraces={!isGone} />
      {!isGone && (
        <>
          <WhatIf assessment={assessment} sheet={sheet} words={words} />
          <DomainTraces assessment={assessment} sheet={sheet} words={words} />
        </>
      )}
      <ScoreFindings assessment={assessment} />
      <Method assessment={assessment} />
    </>
  );
}

/** What the figures stand on, so that anybody can compute them again. */
function Method({ assessment }: { assessment: Scored }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const sheet = assessment.scoreSheet;
  if (sheet == null) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="method">
      <h2 id="method">{t('assessments:score.method')}</h2>
      <p>{t('assessments:score.notCompliance')}</p>
      <p className="caption ink-2">
        {t('assessments:score.versions', {
          questionnaire: sheet.questionnaireVersion,
          model: sheet.modelVersion,
          scorer: sheet.scorerVersion,
          at: formats.moment(sheet.computedAt),
        })}
      </p>
      <p className="caption ink-2">
        {t('assessments:score.digest')}{' '}
        <code title={sheet.inputsDigest}>{sheet.inputsDigest.slice(0, 24)}…</code>
      </p>
    </section>
  );
}
