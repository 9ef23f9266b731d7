import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AdviseOnDecisionDocument,
  type AdviceLineFragment,
  type DecisionOutcome,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { DayText } from '../../ui/day-text.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextArea } from '../../ui/text-area.js';
import { type Deciding, OUTCOMES, refreshDecided } from './deciding.js';

/** What the data protection officer said, word for word and signed. */
export function AdviceText({ advice }: { advice: AdviceLineFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack stack--tight">
      <p>
        <strong>{t('assessments:advice.advises', { outcome: t(`staff:outcome.${advice.outcome}`) })}</strong>
      </p>
      <blockquote className="decide__quote">{advice.text}</blockquote>
      <p className="ink-2">
        {advice.givenBy.name}, <DayText day={advice.givenAt} distance={false} />
      </p>
    </div>
  );
}

/** The data protection officer advises and decides nothing; the words stay whether they are followed or not. */
export function AdviseForm({ assessment }: { assessment: Deciding }): ReactNode {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<DecisionOutcome | null>(null);
  const [text, setText] = useState('');
  const form = useMutationForm(AdviseOnDecisionDocument, {
    payload: (data) => data.adviseOnDecision,
    fields: ['outcome', 'text'],
    onDone: async () => {
      await refreshDecided(assessment);
      setText('');
      setOutcome(null);
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const problems = [
      ...(outcome === null ? [{ path: 'outcome', message: t('assessments:advice.outcomeMissing') }] : []),
      ...(text.trim() === '' ? [{ path: 'text', message: t('assessments:advice.textMissing') }] : []),
    ];
    if (problems.length > 0 || outcome === null) return form.refuse(problems);
    const { id: assessmentId, version: expectedVersion } = assessment;
    return void form.submit({ input: { assessmentId, expectedVersion, outcome, text: text.trim() } });
  }

  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <RadioGroup
        name="outcome"
        label={t('assessments:advice.outcome')}
        choices={OUTCOMES.map((one) => ({ value: one, label: t(`assessments:decide.as.${one}`) }))}
        error={form.errors['outcome']}
        value={outcome}
        onChange={(word) => setOutcome(OUTCOMES.find((one) => one === word) ?? null)}
      />
      <TextArea
        name="text"
        label={t('assessments:advice.text')}
        hint={t('assessments:advice.textHint')}
        error={form.errors['text']}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('assessments:advice.submit')}
        </Button>
      </div>
    </Form>
  );
}
