import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './field.css';

export interface FieldTexts {
  /** The field's name: its path in the mutation's input, so that an error finds its way here. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
}

export interface ControlAttributes {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps extends FieldTexts {
  children: (control: ControlAttributes) => ReactNode;
}

/** Where the error summary's link leads. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^\w-]/g, '-')}`;
}

/** Label, hint, error and one control, tied together by id. */
export function Field({ children, ...texts }: FieldProps): ReactNode {
  const id = fieldId(texts.name);
  return (
    <div className={texts.error === undefined ? 'field' : 'field field--wrong'}>
      <label className="field__label" htmlFor={id}>
        {texts.label} <OptionalMark optional={texts.optional} />
      </label>
      <FieldNotes {...texts} />
      {children(controlAttributes(texts))}
    </div>
  );
}

export function controlAttributes({ name, hint, error }: FieldTexts): ControlAttributes {
  const id = fieldId(name);
  const notes = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(
    Boolean,
  );
  return {
    id,
    name,
    'aria-describedby': notes.length === 0 ? undefined : notes.join(' '),
    'aria-invalid': error === undefined ? undefined : true,
  };
}

export function FieldNotes({ name, hint, error }: FieldTexts): ReactNode {
  const { t } = useTranslation();
  const id = fieldId(name);
  return (
    <>
      {hint !== undefined && (
        <div className="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div className="field__error" id={`${id}-error`}>
          <span className="visually-hidden">{t('ui:errorTitle')}: </span>
          {error}
        </div>
      )}
    </>
  );
}

export function OptionalMark({ optional }: { optional: boolean | undefined }): ReactNode {
  const { t } = useTranslation();
  return optional === true && <span className="field__optional">{t('ui:optional')}</span>;
}
