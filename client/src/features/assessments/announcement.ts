import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/dates.js';
import de from '../../i18n/de/announcement.json';
import en from '../../i18n/en/announcement.json';

export interface AnnouncementFacts {
  /** The vendor's language, not the reader's. */
  language: string;
  respondent: string;
  sender: string;
  workspace: string;
  vendor: string;
  /** YYYY-MM-DD */
  dueOn: string;
  host: string;
}

/** A mail the owner writes from the own address, since a first mail with a link looks like phishing. */
export function useAnnouncement(): (facts: AnnouncementFacts) => string {
  const { t, i18n } = useTranslation();
  return ({ language, dueOn, ...facts }) => {
    if (!i18n.hasResourceBundle(language, 'announcement'))
      i18n.addResourceBundle(language, 'announcement', language === 'de' ? de : en);
    return t('announcement:text', { lng: language, day: formatDay(dueOn, language), ...facts });
  };
}
