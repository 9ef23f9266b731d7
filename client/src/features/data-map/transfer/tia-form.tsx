import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkedFlow } from '@core/data-flow/map-graph.js';
import { tiaChoice, tiaUnanswered } from '@core/data-flow/transfer-assessment.js';
import type { Answers } from '@core/questionnaire/answer.js';
import type { Questionnaire } from '@core/questionnaire/questionnaire.js';
import { queryClient } from '../../../graphql/query-client.js';
import { AssessTransferDocument } from '../../../graphql/staff.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { Button } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Form } from '../../../ui/form.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { answersTo, askedIn, fieldOf, firstAnswers, withAnswer } from './tia-answers.js';
import { TiaQuestion } from './tia-question.js';

interface TiaFormProps {
  map: string;
  version: number;
  link: LinkedFlow;
  questionnaire: Questionnaire;
  onDone: () => void;
}

/** Branching questions, then only the results the answers offer (T-17 is asked as the result itself). */
export function TiaForm({ map, version, link, questionnaire, onDone }: TiaFormProps): ReactNode {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(link));
  const [result, setResult] = useState<string | null>(null);
  const asked = useMemo(() => askedIn(questionnaire, answers), [questionnaire, answers]);
  const { offered, because } = tiaChoice(questionnaire, answers);
  const form = useMutationForm(AssessTransferDocument, {
    payload: (data) => data.assessTransfer,
    fields: ['result', ...asked.map(({ id }) => fieldOf(id))],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['map', map] });
      onDone();
    },
  });

  function missing(): { path: string; message: string }[] {
    const blank = new Set(tiaUnanswered(questionnaire, answers));
    const questions = asked.filter(({ id }) => blank.has(id));
    return [
      ...questions.map(({ id, text }) => ({ path: fieldOf(id), message: t('maps:tia.answer', { text }) })),
      ...(result === null ? [{ path: 'result', message: t('maps:tia.chooseResult') }] : []),
    ];
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const problems = missing();
    if (problems.length > 0 || result === null) form.refuse(problems);
    else
      void form.submit({
        input: {
          id: map,
          expectedVersion: version,
          flow: link.flow.id,
          answers: answersTo(asked, answers),
          result,
        },
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
          error={form.errors[fieldOf(question.id)]}
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
