import type { UseQueryResult } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataMapPageDocument, type DataMapPageQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { SaveState } from '../../ui/save-state.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TabLinks } from '../../ui/tab-links.js';
import { QueryFace } from '../../workspace/query-face.js';
import { ArchiveMap } from './archive-map.js';
import { AskView } from './questions/ask-view.js';
import { ClashNotice } from './history/clash-notice.js';
import { FileMenu } from './file-menu.js';
import { HistoryView } from './history/history-view.js';
import { MapLead } from './map-lead.js';
import { drawnOf } from './map-model.js';
import { type MapSearch, VIEWS } from './map-search.js';
import { mapWords, MapWordsContext } from './map-words.js';
import { MapToolbar } from './map-toolbar.js';
import { NoteList } from './note-list.js';
import { OpenPart } from './panels/open-part.js';
import { RenameMap } from './rename-map.js';
import { PastNotice } from './history/past-notice.js';
import { ScoreView } from './score/score-view.js';
import { TableView } from './tables/table-view.js';
import { useMapEditing } from './history/use-map-editing.js';
import { useMapSearch } from './use-map-search.js';
import './data-map.css';

const route = getRouteApi('/app/maps/$mapId');

/** Only who opens the diagram loads it. */
const DiagramView = lazy(async () => ({ default: (await import('./diagram/diagram-view.js')).DiagramView }));

export function MapPage(): ReactNode {
  const { mapId } = route.useParams();
  const language = useLanguage();
  const { asOf }: MapSearch = route.useSearch();
  const query = useStaffQuery(['map', mapId, language, asOf], DataMapPageDocument, {
    id: mapId,
    asOf,
    language,
  });
  const day = useDayShown(query, asOf);
  return <QueryFace query={query}>{(data) => <MapDesk key={mapId} data={data} asOf={day} />}</QueryFace>;
}

/** The day of what is on screen: while another day loads, the one before still stands there. */
function useDayShown(
  { data, isPlaceholderData }: Pick<UseQueryResult<DataMapPageQuery>, 'data' | 'isPlaceholderData'>,
  asked: string | undefined,
): string | undefined {
  const [day, setDay] = useState(asked);
  if (data !== undefined && !isPlaceholderData && day !== asked) setDay(asked);
  return day;
}

interface MapDeskProps {
  data: DataMapPageQuery;
  /** The earlier day the data is of; without it today. */
  asOf: string | undefined;
}

function MapDesk({ data, asOf }: MapDeskProps): ReactNode {
  const { t } = useTranslation();
  const [search, change] = useMapSearch();
  const line = data.dataMap;
  const mayArchive = useMay('maps.edit');
  const mayEdit = mayArchive && !line.isArchived && asOf === undefined;
  const drawn = useMemo(() => drawnOf(data, asOf), [data, asOf]);
  const words = useMemo(() => mapWords(data.mapTerms, drawn.map), [data, drawn]);
  const editing = useMapEditing(line.id, line.version);
  return (
    <MapWordsContext value={words}>
      <div className="stack stack--wide">
        <PageHeading
          back={<Link to="/app/maps">{t('maps:title')}</Link>}
          title={line.name ?? t('staff:withheld')}
          lead={<MapLead line={line} drawn={drawn} editing={mayEdit ? editing : null} />}
          marks={<SaveState state={editing.state} />}
          actions={
            asOf === undefined && (
              <>
                <FileMenu map={line.id} />
                {mayEdit && <RenameMap map={line} />}
                {mayArchive && <ArchiveMap map={line} />}
              </>
            )
          }
        />
        {line.isArchived && <Notice title={t('maps:archivedTitle')}>{t('maps:archivedMeans')}</Notice>}
        {asOf !== undefined && <PastNotice asOf={asOf} />}
        <ViewLinks />
        {mayEdit && isDrawnOn(search) && <MapToolbar drawn={drawn} editing={editing} />}
        {editing.clash !== null && <ClashNotice editing={editing} map={drawn.map} />}
        <NoteList live title={t('maps:notes')} notes={editing.notes} lists={editing.noted} />
        <NoteList
          title={t('maps:leftOpen')}
          notes={drawn.notes}
          lists={drawn.map}
          onOpen={(open) => change({ open })}
        />
        <div className={search.open === undefined ? 'data-map' : 'data-map data-map--open'}>
          <div className="stack data-map__main">
            {search.view === 'ask' && <AskView drawn={drawn} line={line} />}
            {search.view === 'history' && <HistoryView drawn={drawn} />}
            {search.view === 'score' && <ScoreView drawn={drawn} mayEdit={mayEdit} />}
            {search.view === 'diagram' && (
              <Suspense fallback={<Skeleton lines={8} />}>
                <DiagramView drawn={drawn} />
              </Suspense>
            )}
            {search.view === undefined && <TableView drawn={drawn} mayEdit={mayEdit} />}
          </div>
          <OpenPart drawn={drawn} editing={editing} mayEdit={mayEdit} />
        </div>
      </div>
    </MapWordsContext>
  );
}

/** Whoever asks the map has a question, often in a hurry; what changes the map would stand before it. */
function isDrawnOn({ view }: MapSearch): boolean {
  return view === undefined || view === 'diagram';
}

function ViewLinks(): ReactNode {
  const { t } = useTranslation();
  const { mapId } = route.useParams();
  const search: MapSearch = route.useSearch();
  return (
    <TabLinks label={t('maps:view.label')}>
      {([undefined, ...VIEWS] as const).map((view) => (
        <Link
          key={view ?? 'table'}
          to="/app/maps/$mapId"
          params={{ mapId }}
          search={{ ...search, view }}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={search.view === view ? 'page' : undefined}
        >
          {t(`maps:view.${view ?? 'table'}`)}
        </Link>
      ))}
    </TabLinks>
  );
}
