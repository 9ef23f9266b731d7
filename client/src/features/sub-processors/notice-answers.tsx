import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeLineFragment } from '../../graphql/staff.generated.js';
import { useFormats } from '../../i18n/dates.js';

/** What the groups that were asked said, the newest first. */
export function NoticeAnswers({ answers }: Pick<NoticeLineFragment, 'answers'>): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return answers.toReversed().map(({ opinion, reason, at, by, group }) => {
    const who = [by?.name, group?.name].filter((name) => name != null).join(', ');
    const said = [t(`sub-processors:proposal.${opinion.toLowerCase()}`), reason].filter(
      (part) => part != null,
    );
    return <p key={at}>{`${said.join(': ')} (${who}, ${formats.moment(at)})`}</p>;
  });
}
