import { useViewer } from '../graphql/viewer.js';
import { todayIn, type DayText } from '../i18n/dates.js';

/** The day it is in the workspace, by which the server judges dates too. */
export function useToday(): DayText {
  return todayIn(useViewer().workspace.timeZone);
}
