import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../graphql/failure.js';
import { saveAs, sendTo } from '../graphql/plain-doors.js';
import { useLanguage } from '../i18n/use-language.js';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/checkbox.js';
import { ErrorFace } from '../ui/error-face.js';
import { RadioGroup } from '../ui/radio-group.js';
import { FilterMenu } from './filter-menu.js';

interface ExportMenuProps {
  /** Distinguishes the fields of this menu from others on the page. */
  name: string;
  label: string;
  /** What the file will hold. */
  what: string;
  /** The door that makes it. */
  path: string;
  /** What the list is narrowed to and looks like; the format and the language come here. */
  list: object;
}

/** A list as a file. */
export function ExportMenu({ name, label, what, path, list }: ExportMenuProps): ReactNode {
  const { t } = useTranslation();
  const [format, setFormat] = useState('xlsx');
  const [withMark, setWithMark] = useState(true);
  const exporting = useExport(path);
  const language = useLanguage();
  return (
    <FilterMenu label={label}>
      <p className="caption ink-2">{what}</p>
      <RadioGroup
        name={`${name}-format`}
        label={t('staff:export.format')}
        choices={[
          { value: 'xlsx', label: t('staff:export.xlsx') },
          { value: 'csv', label: t('staff:export.csv') },
        ]}
        value={format}
        onChange={setFormat}
      />
      {format === 'csv' && (
        <Checkbox
          name={`${name}-mark`}
          label={t('staff:export.mark')}
          hint={t('staff:export.markHint')}
          checked={withMark}
          onChange={(event) => setWithMark(event.target.checked)}
        />
      )}
      {exporting.failure !== null && <ErrorFace failure={exporting.failure} />}
      <Button
        kind="primary"
        busy={exporting.busy}
        onClick={() => void exporting.run({ ...list, format, language, withMark })}
      >
        {t('staff:export.submit')}
      </Button>
    </FilterMenu>
  );
}

function useExport(path: string) {
  const [state, setState] = useState({ busy: false, failure: null as Failure | null });
  async function run(body: object): Promise<void> {
    setState({ busy: true, failure: null });
    try {
      await saveAs(await sendTo(path, body));
      setState({ busy: false, failure: null });
    } catch (thrown) {
      setState({ busy: false, failure: toFailure(thrown) });
    }
  }
  return { ...state, run };
}
