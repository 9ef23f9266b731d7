import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DomainFigure, PracticeFigure, ScoreSheet } from '@core/scoring/sheet.js';
import type { StageTrace } from '@core/scoring/trace.js';
import { useFormats } from '../../i18n/dates.js';
import { Disclosure } from '../../ui/disclosure.js';
import { useOpenTarget } from './open-target.js';
import type { ModelWords } from './model-words.js';
import { PracticeTraceView } from './practice-trace.js';
import type { Scored } from './score-page.js';
import './score.css';

interface DomainTracesProps {
  assessment: Scored;
  sheet: ScoreSheet;
  words: ModelWords;
}

/** The way down: domain → stages and practices → the answers that made each practice. */
export function DomainTraces(props: DomainTracesProps): ReactNode {
  const { t } = useTranslation();
  useOpenTarget();
  return (
    <section className="stack stack--tight" aria-labelledby="traces">
      <h2 id="traces">{t('assessments:trace.title')}</h2>
      <p>{t('assessments:trace.what')}</p>
      {props.sheet.domains.map((domain) => (
        <div key={domain.id} id={`domain-${domain.id}`} className="trace__domain">
          <Disclosure summary={<DomainLine domain={domain} words={props.words} />}>
            <Domain {...props} domain={domain} />
          </Disclosure>
        </div>
      ))}
    </section>
  );
}

function DomainLine({ domain, words }: { domain: DomainFigure; words: ModelWords }): ReactNode {
  const { t } = useTranslation();
  const level =
    domain.state === 'assessed'
      ? t('assessments:trace.domainLevel', { level: domain.level, claimed: domain.claimed_level })
      : t(`assessments:score.state.${domain.state}`);
  return (
    <>
      <span lang={words.language}>{words.domain(domain.id)}</span> <span className="ink-2">{level}</span>
    </>
  );
}

function Domain({
  assessment,
  sheet,
  words,
  domain,
}: DomainTracesProps & { domain: DomainFigure }): ReactNode {
  const { t } = useTranslation();
  const stages = sheet.trace?.domains[domain.id]?.stages ?? [];
  const practices = sheet.practices.filter((practice) => practice.domain === domain.id);
  const silent = practices.filter((practice) => !hasValue(practice));
  return (
    <div className="stack">
      {stages.length > 0 && (
        <ul className="trace__stages" aria-label={t('assessments:trace.stages')}>
          {stages.map((stage, at) => (
            <Stage key={stage.stage} stage={stage} isHeld={isHeld(stages.slice(0, at))} words={words} />
          ))}
        </ul>
      )}
      {practices.filter(hasValue).map((practice) => (
        <Disclosure key={practice.id} summary={<PracticeLine practice={practice} words={words} />}>
          <PracticeTraceView practice={practice} assessment={assessment} sheet={sheet} words={words} />
        </Disclosure>
      ))}
      {silent.length > 0 && (
        <p className="ink-2">
          {t('assessments:trace.silent', { count: silent.length })}{' '}
          {silent.map((practice) => words.practice(practice.id)).join('; ')}
        </p>
      )}
    </div>
  );
}

function hasValue(practice: PracticeFigure): boolean {
  return practice.implementation !== null;
}

/** A stage counts only once those below it are passed (DOMAIN section 2), however good it is by itself. */
function isHeld(below: readonly StageTrace[]): boolean {
  return below.some(({ outcome }) => outcome === 'failed');
}

interface StageProps {
  stage: StageTrace;
  isHeld: boolean;
  words: ModelWords;
}

function Stage({ stage, isHeld: held, words }: StageProps): ReactNode {
  const { t } = useTranslation();
  const outcome = held && stage.outcome === 'passed' ? 'held' : stage.outcome;
  return (
    <li>
      {t(`assessments:stage.${stage.stage}`)}: {t(`assessments:trace.outcome.${outcome}`)}
      {stage.reasons.length > 0 && (
        <ul>
          {stage.reasons.map((reason) => (
            <li key={reason.code}>
              {t(`assessments:trace.reason.${reason.code}`)} {reason.practices.map(words.practice).join('; ')}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function PracticeLine({ practice, words }: { practice: PracticeFigure; words: ModelWords }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      {practice.id} <span lang={words.language}>{words.practice(practice.id)}</span>{' '}
      <span className="ink-2">
        {t('assessments:trace.practiceLine', {
          implementation: formats.number(Number(practice.implementation), 2),
          assured: formats.number(Number(practice.assured), 2),
          proof: t(`assessments:proof.${(practice.evidence_class ?? 'claimed').toUpperCase()}`),
        })}
      </span>
    </>
  );
}
