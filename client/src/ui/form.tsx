import { type ComponentProps, type ReactNode, useEffect } from 'react';
import type { Unsaved } from './unsaved.js';

type FormProps = ComponentProps<'form'> & { unsaved: Unsaved };

/** A form that is not lost by a click on the menu: whoever leaves it half filled is asked first. */
export function Form({ unsaved, ...rest }: FormProps): ReactNode {
  useEffect(() => unsaved.letGo, [unsaved]);
  return <form noValidate onChange={unsaved.touch} {...rest} />;
}
