import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Answers } from '@core/questionnaire/answer.js';
import { type Questionnaire, questionsOf } from '@core/questionnaire/questionnaire.js';
import { isAsked, questionStates } from '@core/questionnaire/visibility.js';
import { queryClient } from '../../graphql/query-client.js';
import {
  RecordIntakeDocument,
  type ServiceIntakeFragment,
  ServiceIntakePageDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { Button, buttonClass } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { PageHeading } from '../../ui/page-heading.js';
import { isConflict } from '../../workspace/conflict-notice.js';
import { QueryFace } from '../../workspace/query-face.js';
import { IntakeConflict } from './intake-conflict.js';
import { IntakeField } from './intake-field.js';
import { answerWith, OtherName, otherField, unnamedOthers } from './intake-other.js';
import { IntakePreview } from './intake-preview.js';
import './intake.css';

const route = getRouteApi('/app/vendors/$vendorId/services/$serviceId/intake');

export function IntakePage(): ReactNode {
  const { serviceId } = route.useParams();
  const query = useStaffQuery(['service', serviceId], ServiceIntakePageDocument, { id: serviceId });
  return (
    <QueryFace query={query}>{({ service }) => <Intake key={service.id} service={service} />}</QueryFace>
  );
}

function Intake({ service }: { service: ServiceIntakeFragment }): ReactNode {
  const { t } = useTranslation();
  const params = route.useParams();
  const intake = service.intakeQuestionnaire as Questionnaire;
  const edit = useIntakeEdit(service, intake);

  function submit(event: FormEvent): void {
    event.preventDefault();
    edit.submit();
  }

  return (
    <div className="stack stack--wide">
      <PageHeading
        back={
          <Link to="/app/vendors/$vendorId" params={params}>
            {t('vendors:tier.back')}
          </Link>
        }
        title={t('vendors:intake.title', { name: service.name })}
        lead={t('vendors:intake.lead')}
      />
      <div className="intake">
        <Form unsaved={edit.form.unsaved} className="stack stack--wide" onSubmit={submit}>
          {edit.theirs === null ? (
            <ErrorSummary problems={edit.form.problems} />
          ) : (
            <IntakeConflict intake={intake} mine={edit.answers} theirs={edit.theirs} onSettle={edit.settle} />
          )}
          {edit.form.failure && <ErrorFace failure={edit.form.failure} />}
          <IntakeFields intake={intake} edit={edit} />
          <div className="row">
            <Button type="submit" kind="primary" busy={edit.form.busy}>
              {t('vendors:intake.submit')}
            </Button>
            <Link
              to="/app/vendors/$vendorId"
              params={params}
              className={buttonClass('quiet')}
              onClick={edit.form.unsaved.letGo}
            >
              {t('ui:cancel')}
            </Link>
          </div>
        </Form>
        <IntakePreview intake={intake} answers={edit.shown} />
      </div>
    </div>
  );
}

function IntakeFields({ intake, edit }: { intake: Questionnaire; edit: IntakeEdit }): ReactNode {
  return questionsOf(intake)
    .filter((question) => Object.hasOwn(edit.shown, question.id) || edit.asked.has(question.id))
    .map((question) => (
      <Fragment key={question.id}>
        <IntakeField
          question={question}
          language={intake.language}
          value={edit.answers[question.id]?.value ?? null}
          onChange={(value) => edit.give(question.id, answerWith(value, edit.answers[question.id]))}
          error={edit.form.errors[`answers.${question.id}`]}
        />
        <OtherName
          questionId={question.id}
          answer={edit.answers[question.id]}
          onName={(comment) => edit.give(question.id, { ...edit.answers[question.id], comment })}
          error={edit.form.errors[otherField(question.id)]}
        />
      </Fragment>
    ));
}

type IntakeEdit = ReturnType<typeof useIntakeEdit>;

function useIntakeEdit(service: ServiceIntakeFragment, intake: Questionnaire) {
  const { t } = useTranslation();
  const params = route.useParams();
  const navigate = route.useNavigate();
  const [answers, setAnswers] = useState<Answers>((service.intakeAnswers ?? {}) as Answers);
  const [version, setVersion] = useState(service.version);
  const [theirs, setTheirs] = useState<ServiceIntakeFragment | null>(null);
  const asked = askedIn(intake, answers);
  // What is hidden stays in the form, in case its question comes back, but it is not sent.
  const shown: Answers = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
  const form = useMutationForm(RecordIntakeDocument, {
    payload: ({ recordIntake }) => {
      setTheirs(isConflict(recordIntake.userErrors) ? (recordIntake.service ?? null) : null);
      return recordIntake;
    },
    fields: questionsOf(intake).map((question) => `answers.${question.id}`),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['service', service.id] });
      await queryClient.invalidateQueries({ queryKey: ['vendor', params.vendorId] });
      await queryClient.invalidateQueries({ queryKey: ['vendors'] });
      await navigate({ to: '/app/vendors/$vendorId/services/$serviceId', params });
    },
  });

  function submit(): void {
    const unnamed = unnamedOthers(shown).map((id) => ({
      path: otherField(id),
      message: t('vendors:intake.otherMissing'),
    }));
    if (unnamed.length > 0) form.refuse(unnamed);
    else void form.submit({ input: { serviceId: service.id, expectedVersion: version, answers: shown } });
  }

  function settle(kept: Answers): void {
    setAnswers(kept);
    setVersion(theirs?.version ?? version);
    setTheirs(null);
    form.reset();
  }

  function give(questionId: string, answer: Answer): void {
    setAnswers({ ...answers, [questionId]: answer });
  }

  return { answers, give, asked, shown, form, theirs, submit, settle };
}

/** The intake finds the tier, so none of its questions depends on it. */
function askedIn(intake: Questionnaire, answers: Answers): ReadonlySet<string> {
  const { states } = questionStates(intake, answers, { tier: 'T1' });
  return new Set([...states].filter(([, state]) => isAsked(state)).map(([id]) => id));
}
