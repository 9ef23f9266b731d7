import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { basisChanges } from '@core/data-flow/assessment-basis.js';
import { lacksAnswers } from '@core/data-flow/assessment-notes.js';
import type { FlowMap, MapFlow } from '@core/data-flow/flow-map.js';
import type { LinkedFlow } from '@core/data-flow/map-graph.js';
import { useFormats } from '../../../i18n/dates.js';
import { Button } from '../../../ui/button.js';
import type { Drawn } from '../map-model.js';
import { TiaForm } from './tia-form.js';
import { TiaReasons } from './tia-reasons.js';
import { TransferQuestions } from './transfer-questions.js';

interface TiaPanelProps {
  drawn: Drawn;
  flow: MapFlow;
  mayEdit: boolean;
  onDone: () => void;
}

/** What the transfer assessment of a flow came to and rests on, and for who edits the way to make one. */
export function TiaPanel({ drawn, flow, mayEdit, onDone }: TiaPanelProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const link = linkOf(flow, drawn.map);
  if (link === undefined) return null;
  const { result, date, review_on: review } = flow.tia ?? {};
  return (
    <section className="stack" aria-labelledby="map-tia">
      <h3 id="map-tia">{t('maps:tia.title')}</h3>
      <p>
        {result === undefined || result === 'none'
          ? t('maps:tia.none')
          : `${t(`maps:word.tia_result.${result}`)}${date === undefined ? '' : `, ${formats.day(date)}`}`}
        {review !== undefined && ` · ${t('maps:tia.review', { day: formats.day(review) })}`}
      </p>
      <Doubts link={link} />
      <TiaReasons flow={flow} />
      {mayEdit && <AssessAnew drawn={drawn} link={link} onDone={onDone} />}
    </section>
  );
}

type AssessAnewProps = Pick<TiaPanelProps, 'drawn' | 'onDone'> & { link: LinkedFlow };

function AssessAnew({ drawn: { id, version }, link, onDone }: AssessAnewProps): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="row">
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('maps:tia.open')}
        </Button>
      </div>
      {open && (
        <TransferQuestions>
          {(questionnaire) => (
            <TiaForm map={id} version={version} link={link} questionnaire={questionnaire} onDone={onDone} />
          )}
        </TransferQuestions>
      )}
    </>
  );
}

/** Why the result that stands here may not carry the transfer. */
function Doubts({ link }: { link: LinkedFlow }): ReactNode {
  const { t } = useTranslation();
  const changed = basisChanges(link).map((part) => t(`maps:seen.${part}`));
  return (
    <>
      {lacksAnswers(link.flow) && <p>{t('maps:tia.unanswered')}</p>}
      {changed.length > 0 && <p>{t('maps:tia.changed', { parts: changed.join(', ') })}</p>}
    </>
  );
}

/** Undefined for a flow that is not on the map yet. */
function linkOf(flow: MapFlow, { nodes }: FlowMap): LinkedFlow | undefined {
  const [from, to] = [flow.from_node, flow.to_node].map((end) => nodes.find(({ id }) => id === end));
  return from === undefined || to === undefined ? undefined : { flow, from, to };
}
