import type { ReactNode } from 'react';
import { controlAttributes, fieldId, FieldNotes, type FieldTexts, OptionalMark } from './field.js';
import type { Choice } from './select.js';

export interface ChoiceGroupProps extends FieldTexts {
  type: 'radio' | 'checkbox';
  choices: readonly Choice[];
  isChosen: (value: string) => boolean;
  onChoose: (value: string, chosen: boolean) => void;
  inline?: boolean | undefined;
  /** The question is the heading of its page: the legend holds the h1. */
  legendIsHeading?: boolean | undefined;
  disabled?: boolean | undefined;
  children?: ReactNode;
}

/** The fieldset behind RadioGroup and CheckboxGroup. The first choice carries the field's id, so a link lands on it. */
export function ChoiceGroup(props: ChoiceGroupProps): ReactNode {
  const { name, error, label, optional, disabled, children } = props;
  const described = controlAttributes(props)['aria-describedby'];
  return (
    <fieldset
      className={error === undefined ? 'field' : 'field field--wrong'}
      aria-describedby={described}
      disabled={disabled}
    >
      <legend className="field__label">
        {props.legendIsHeading ? <h1>{label}</h1> : label} <OptionalMark optional={optional} />
      </legend>
      <FieldNotes {...props} name={name} />
      <div className={props.inline ? 'choices--inline' : undefined}>
        {props.choices.map((choice, at) => (
          <ChoiceLine key={choice.value} group={props} choice={choice} first={at === 0} />
        ))}
      </div>
      {children}
    </fieldset>
  );
}

function ChoiceLine({
  group,
  choice,
  first,
}: {
  group: ChoiceGroupProps;
  choice: Choice;
  first: boolean;
}): ReactNode {
  const id = first ? fieldId(group.name) : `${fieldId(group.name)}-${choice.value}`;
  return (
    <label className="choice" htmlFor={id}>
      <input
        id={id}
        type={group.type}
        name={group.name}
        value={choice.value}
        checked={group.isChosen(choice.value)}
        disabled={choice.disabled}
        aria-invalid={group.type === 'checkbox' && group.error !== undefined ? true : undefined}
        onChange={(event) => group.onChoose(choice.value, event.target.checked)}
      />
      <span>
        {choice.label}
        {choice.hint !== undefined && <span className="choice__hint">{choice.hint}</span>}
      </span>
    </label>
  );
}
