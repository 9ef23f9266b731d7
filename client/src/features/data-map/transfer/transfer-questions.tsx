import type { ReactNode } from 'react';
import type { Questionnaire } from '@core/questionnaire/questionnaire.js';
import { TransferQuestionsDocument } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { QueryFace } from '../../../workspace/query-face.js';

/** The questions of a transfer assessment in the reader's language, asked for where they are opened. */
export function TransferQuestions({
  children,
}: {
  children: (questionnaire: Questionnaire) => ReactNode;
}): ReactNode {
  const language = useLanguage();
  const query = useStaffQuery(['transfer-questions', language], TransferQuestionsDocument, { language });
  return (
    <QueryFace query={query}>
      {({ transferQuestionnaire }) => children(transferQuestionnaire as Questionnaire)}
    </QueryFace>
  );
}
