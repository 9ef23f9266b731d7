import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskDetailFragment, RiskRating } from '../../graphql/staff.generated.js';
import { Button } from '../../ui/button.js';
import { RateRisk } from './rate-risk.js';
import { ratedIn, reasonOf } from './rated-in.js';
import { Rated } from './risk-columns.js';
import { RATINGS } from './risk-search.js';

interface RatingsPanelProps {
  risk: RiskDetailFragment;
  mayEdit: boolean;
}

/** The three ratings, each with its reason: a person's, or the formula over the measures. */
export function RatingsPanel({ risk, mayEdit }: RatingsPanelProps): ReactNode {
  const { t } = useTranslation();
  const [rating, setRating] = useState<RiskRating | null>(null);
  return (
    <section className="panel stack" aria-labelledby="ratings">
      <h2 id="ratings">{t('risks:rating.title')}</h2>
      <table className="risk-ratings">
        <thead>
          <tr>
            <th scope="col">{t('risks:rating.when')}</th>
            <th scope="col">{t('risks:rating.figures')}</th>
          </tr>
        </thead>
        <tbody>
          {RATINGS.map((one) => (
            <tr key={one}>
              <th scope="row">{t(`risks:rating.${one}`)}</th>
              <td>
                <Rated {...ratedIn(risk, one)} />
                <div className="caption ink-2">{reasonOf(risk, one) ?? t(`risks:rating.by.${one}`)}</div>
                {mayEdit && (
                  <Button kind="quiet" onClick={() => setRating(one)}>
                    {t('risks:rating.change')}
                    <span className="visually-hidden">: {t(`risks:rating.${one}`)}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rating !== null && <RateRisk risk={risk} rating={rating} onClose={() => setRating(null)} />}
    </section>
  );
}
