import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, isDay } from '@core/day.js';
import { useFormats } from '../../i18n/dates.js';
import { BandBadge } from '../../ui/band-badge.js';
import type { Finding } from './map-model.js';

/** What the rules say of one thing: the fact, why it matters, its law, what puts it right. */
export function FindingList({ findings }: { findings: readonly Finding[] }): ReactNode {
  const { t } = useTranslation();
  if (findings.length === 0) return <p className="ink-2">{t('maps:noFindings')}</p>;
  return (
    <ul className="data-map-findings stack" aria-label={t('maps:findings')}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.on ?? ''}`}>
          <p>
            <BandBadge band={finding.severity} /> <strong>{finding.title}</strong>{' '}
            <span className="ink-2">{finding.rule}</span>
          </p>
          <p>{finding.explanation}</p>
          <p className="ink-2">
            {finding.law.join(' · ')} <Seen because={finding.because as Record<string, unknown> | null} />
          </p>
          <p>
            <strong>{t('maps:remedy')}</strong> {finding.remedy}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What the rule saw, as it stands on the map. */
function Seen({ because }: { because: Record<string, unknown> | null }): ReactNode {
  const { t } = useTranslation();
  const { day } = useFormats();
  const facts = Object.entries(because ?? {});
  if (facts.length === 0) return null;
  const named = (name: string): string => t(`maps:seen.${name}`, name);
  const words = facts.map(([name, value]) => {
    // What changed is named as what the rules see is.
    const shown = name === 'changed' && Array.isArray(value) ? value.map(String).map(named) : value;
    return `${named(name)}: ${inWords(shown, t, day)}`;
  });
  return <span>({words.join('; ')})</span>;
}

function inWords(value: unknown, t: (key: string) => string, day: (day: Day) => string): string {
  if (value === null) return t('maps:notStated');
  if (typeof value === 'boolean') return t(`maps:flag.${value ? 'yes' : 'no'}`);
  if (isDay(value)) return day(value);
  return Array.isArray(value) ? value.join(', ') : String(value);
}
