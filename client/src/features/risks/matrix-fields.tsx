import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matrix } from '@core/risk/rate.js';
import { productsOf, type RiskScale } from '@core/risk/scale.js';
import { BandBadge } from '../../ui/band-badge.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';

interface MatrixFieldsProps {
  scale: RiskScale;
  onChange: (scale: RiskScale) => void;
}

const SIDES = ['likelihood', 'impact'] as const;
const LENGTHS = ['3', '4', '5'];

/** The words of each side, its length, and where each band begins; the matrix shows what comes of it. */
export function MatrixFields({ scale, onChange }: MatrixFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {SIDES.map((side) => (
        <Side key={side} side={side} scale={scale} onChange={onChange} />
      ))}
      <fieldset className="risk-measure">
        <legend>{t('risks:matrix.bands')}</legend>
        {scale.bands.map((band, at) => (
          <TextInput
            key={band.id}
            name={`band-${band.id}`}
            type="number"
            short
            label={t('risks:matrix.upTo', { band: t(`ui:band.${band.id}`) })}
            value={String(band.to)}
            onChange={(event) =>
              onChange({ ...scale, bands: endingAt(scale, at, Number(event.target.value)) })
            }
          />
        ))}
      </fieldset>
      <Preview scale={scale} />
    </>
  );
}

function Side({ side, scale, onChange }: MatrixFieldsProps & { side: (typeof SIDES)[number] }): ReactNode {
  const { t } = useTranslation();
  const words = scale[side];
  return (
    <>
      <Select
        name={`${side}-length`}
        label={t('risks:matrix.steps', { side: t(`risks:${side}`) })}
        choices={LENGTHS.map((length) => ({ value: length, label: length }))}
        value={String(words.length)}
        onChange={(event) => onChange(ofLength(scale, side, Number(event.target.value)))}
      />
      <TextArea
        name={`${side}-words`}
        rows={words.length}
        label={t('risks:matrix.words', { side: t(`risks:${side}`) })}
        hint={t('risks:matrix.wordsHint')}
        value={words.join('\n')}
        onChange={(event) => onChange({ ...scale, [side]: event.target.value.split('\n') })}
      />
    </>
  );
}

/** Numbers and marks, so that a hole is seen before it is sent. */
function Preview({ scale }: { scale: RiskScale }): ReactNode {
  const { t } = useTranslation();
  const rows = matrix(scale).toReversed();
  return (
    <table className="risk-matrix">
      <caption>{t('risks:matrix.preview')}</caption>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells[0]?.likelihood}>
            {cells.map((cell) => (
              <td key={cell.impact}>
                <BandBadge band={cell.band}>
                  {cell.score}
                  <span className="visually-hidden"> {t(`ui:band.${cell.band}`)}</span>
                </BandBadge>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A band that ends elsewhere moves the beginning of the next one, so that neither a hole nor an overlap is made here. */
function endingAt({ bands }: RiskScale, at: number, to: number): RiskScale['bands'] {
  return bands.map((band, place) => {
    if (place === at) return { ...band, to };
    return place === at + 1 ? { ...band, from: to + 1 } : band;
  });
}

/** Fewer steps lose the last words; the last band reaches up to the greatest product. */
function ofLength(scale: RiskScale, side: (typeof SIDES)[number], length: number): RiskScale {
  const words = Array.from({ length }, (_, at) => scale[side][at] ?? String(at + 1));
  const next = { ...scale, id: 'own', [side]: words };
  const greatest = productsOf(next).at(-1) ?? 1;
  const last = next.bands.length - 1;
  return { ...next, bands: next.bands.map((band, at) => (at === last ? { ...band, to: greatest } : band)) };
}
