import type { ReactNode } from 'react';
import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.js';

export interface CheckboxGroupProps extends Omit<ChoiceGroupProps, 'type' | 'isChosen' | 'onChoose'> {
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Several of many; the values keep the order of the choices, whatever the order of clicks. */
export function CheckboxGroup({ values, onChange, ...rest }: CheckboxGroupProps): ReactNode {
  function choose(value: string, chosen: boolean): void {
    const wanted = new Set(chosen ? [...values, value] : values.filter((one) => one !== value));
    onChange(rest.choices.map((choice) => choice.value).filter((one) => wanted.has(one)));
  }
  return <ChoiceGroup {...rest} type="checkbox" isChosen={(one) => values.includes(one)} onChoose={choose} />;
}
