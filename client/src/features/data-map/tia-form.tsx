import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapFlow } from '@core/data-flow/flow-map.js';
import { tiaChoice } from '@core/data-flow/transfer-assessment.js';
import type { Answers, AnswerValue } from '@core/questionnaire/answer.js';
import { questionsOf, type Questionnaire } from '@core/questionnaire/questionnaire.js';
import { isAsked, questionStates } from '@core/questionnaire/visibility.js';
import { isRecord } from '@core/shape.js';
import { queryClient } from '../../graphql/query-client.js';
import { AssessTransferDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TiaQuestion } from './tia-question.js';

interface TiaFormProps {
  map: string;
  version: number;
  flow: MapFlow;
  questionnaire: Questionnaire;
  onDone: () => void;
}

/** Branching questions, then only the results the answers offer (T-17 is asked as the result itself). */
export function TiaForm({ map, version, flow, questionnaire, onDone }: TiaFormProps): ReactNode {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<Answers>(() => storedAnswers(flow));
  const [result, setResult] = useState<string | null>(null);
  const asked = useMemo(() => askedIn(questionnaire, answers), [questionnaire, answers]);
  const { offered, because } = tiaChoice(answers);
  const form = useMutationForm(AssessTransferDocument, {
    payload: (data) => data.assessTransfer,
    fields: ['result'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['map', map] });
      onDone();
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (result === null) form.refuse([{ path: 'result', message: t('maps:tia.chooseResult') }]);
    else
      void form.submit({
        input: { id: map, expectedVersion: version, flow: flow.id, answers, result },
      });
  }

  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      {asked.map((question) => (
        <TiaQuestion
          key={question.id}
          question={question}
          value={answers[question.id]?.value ?? null}
          onChange={(value) => setAnswers(withAnswer(answers, question.id, value))}
        />
      ))}
      <RadioGroup
        name="result"
        label={t('maps:tia.result')}
        hint={because.length > 0 ? t('maps:tia.notOffered') : undefined}
        error={form.errors['result']}
        choices={offered.map((value) => ({ value, label: t(`maps:word.tia_result.${value}`) }))}
        value={result}
        onChange={setResult}
      />
      <Button type="submit" kind="primary" busy={form.busy}>
        {t('maps:tia.save')}
      </Button>
    </Form>
  );
}

/** The result is chosen at the end, from what the answers offer. */
const RESULT = 'T-17';

function askedIn(questionnaire: Questionnaire, answers: Answers) {
  const { states } = questionStates(questionnaire, answers, { tier: 'T1' });
  return questionsOf(questionnaire).filter(({ id }) => {
    const state = states.get(id);
    return id !== RESULT && state !== undefined && isAsked(state);
  });
}

function storedAnswers({ tia }: MapFlow): Answers {
  const answers = (tia as { answers?: unknown } | undefined)?.answers;
  return isRecord(answers) ? (answers as Answers) : {};
}

function withAnswer(answers: Answers, id: string, value: AnswerValue | null): Answers {
  if (value !== null) return { ...answers, [id]: { value } };
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id));
}
