import type { ReactNode } from 'react';
import type { QuestionType } from '@core/questionnaire/questionnaire.js';
import type { AnswerFieldProps } from './answer-field-props.js';
import { ContactField } from './contact-field.js';
import { CountryField } from './country-field.js';
import { DateField } from './date-field.js';
import { DocumentsField } from './documents-field.js';
import { LongTextField } from './long-text-field.js';
import { MultiField } from './multi-field.js';
import { NumberField } from './number-field.js';
import { SingleField } from './single-field.js';
import { TableField } from './table-field.js';
import { TextField } from './text-field.js';

const FIELDS: Record<QuestionType, (props: AnswerFieldProps) => ReactNode> = {
  yes_no: SingleField,
  scale: SingleField,
  single: SingleField,
  multi: MultiField,
  number: NumberField,
  date: DateField,
  text: TextField,
  url: TextField,
  long_text: LongTextField,
  country_list: CountryField,
  file: DocumentsField,
  table: TableField,
  contact: ContactField,
};

/** The control for one of the thirteen types of question. */
export function AnswerField(props: AnswerFieldProps): ReactNode {
  const Control = FIELDS[props.question.type];
  return <Control {...props} />;
}
