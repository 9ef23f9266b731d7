import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { saveAs, sendTo } from '../../graphql/plain-doors.js';
import type { Language } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { Select } from '../../ui/select.js';
import { FilterMenu } from '../../workspace/filter-menu.js';

/** The map itself, its tables, and the records of Art. 30 in the layouts authorities hand out. */
const FILES = [
  'map.pdf',
  'ropa.pdf',
  'map.json',
  'nodes.xlsx',
  'flows.xlsx',
  'nodes.csv',
  'flows.csv',
  'ropa-cnil-controller.xlsx',
  'ropa-cnil-processor.xlsx',
  'ropa-ico-controller.xlsx',
  'ropa-ico-processor.xlsx',
  'ropa.json',
  'ropa.jsonld',
] as const;

/** A file to take out; the log keeps who took it. */
export function FileMenu({ map }: { map: string }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [what, setWhat] = useState<string>(FILES[0]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function take(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      await saveAs(await sendTo(`/maps/${map}/${inLanguage(what, language)}`, {}));
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
    setBusy(false);
  }

  return (
    <FilterMenu label={t('maps:file.menu')}>
      <Select
        name="map-file"
        label={t('maps:file.what')}
        choices={FILES.map((value) => ({ value, label: t(`maps:file.${value.replace('.', '_')}`) }))}
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      />
      {failure !== null && <ErrorFace failure={failure} />}
      <Button kind="primary" busy={busy} onClick={() => void take()}>
        {t('maps:file.take')}
      </Button>
    </FilterMenu>
  );
}

/** What is printed is printed in the reader's language; data has none. */
function inLanguage(what: string, language: Language): string {
  return what.replace(/\.pdf$/, `-${language}.pdf`);
}
