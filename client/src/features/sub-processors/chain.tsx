import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubProcessorListQuery } from '../../graphql/staff.generated.js';
import { useFormats } from '../../i18n/dates.js';
import { Disclosure } from '../../ui/disclosure.js';

type Link = SubProcessorListQuery['service']['subProcessorChain'][number];

interface Branch {
  link: Link;
  key: string;
  below: Branch[];
}

/** The companies over all levels that lists tell, as nested lists: a reader hears the levels too. */
export function Chain({ links }: { links: readonly Link[] }): ReactNode {
  const { t } = useTranslation();
  const deepest = Math.max(0, ...links.map(({ level }) => level));
  if (deepest < 2) return null;
  return (
    <Disclosure summary={t('sub-processors:chain.summary', { count: deepest })}>
      <Level branches={branchesOf(links)} />
    </Disclosure>
  );
}

function Level({ branches }: { branches: readonly Branch[] }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <ul>
      {branches.map(({ link, key, below }) => (
        <li key={key}>
          {link.name}
          {link.countries.length > 0 &&
            ` (${link.countries.map((code) => formats.country(code)).join(', ')})`}
          {link.isFromOwnList && <span className="caption ink-2"> {t('sub-processors:chain.ownList')}</span>}
          {link.isCircle && <span className="caption ink-2"> {t('sub-processors:chain.circle')}</span>}
          {below.length > 0 && <Level branches={below} />}
        </li>
      ))}
    </ul>
  );
}

/** The server tells the chain from the top down, each company before those it engaged. */
function branchesOf(links: readonly Link[]): Branch[] {
  const top: Branch[] = [];
  const path: Branch[] = [];
  links.forEach((link, at) => {
    const branch: Branch = { link, key: `${at} ${link.name}`, below: [] };
    path.length = link.level - 1;
    (path.at(-1)?.below ?? top).push(branch);
    path.push(branch);
  });
  return top;
}
