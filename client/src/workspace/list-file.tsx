import type { ReactNode } from 'react';
import { Field } from '../ui/field.js';

interface ListFileProps {
  label: string;
  hint: string;
  /** Endings the server reads: `.csv,.xlsx`. */
  accept: string;
  onChoose: (file: File) => void;
}

/** Where somebody chooses the list that is to come in. */
export function ListFile({ label, hint, accept, onChoose }: ListFileProps): ReactNode {
  return (
    <Field name="file" label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          type="file"
          className="input"
          accept={accept}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) onChoose(file);
          }}
        />
      )}
    </Field>
  );
}
