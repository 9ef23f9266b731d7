import type { ReactNode } from 'react';
import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.js';

export interface RadioGroupProps extends Omit<ChoiceGroupProps, 'type' | 'isChosen' | 'onChoose'> {
  value: string | null;
  onChange: (value: string) => void;
}

export function RadioGroup({ value, onChange, ...rest }: RadioGroupProps): ReactNode {
  return (
    <ChoiceGroup {...rest} type="radio" isChosen={(one) => one === value} onChoose={(one) => onChange(one)} />
  );
}
