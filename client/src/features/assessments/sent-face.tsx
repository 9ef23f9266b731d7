import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../graphql/viewer.js';
import { buttonClass } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { CopyText } from '../../workspace/copy-text.js';
import { useAnnouncement } from './announcement.js';
import { DeliveryList } from './delivery-list.js';
import type { Sent } from './send-page.js';

/** After sending: the link in case the mail does not arrive, and words that take the fear of a strange mail. */
export function SentFace({ sent }: { sent: Sent }): ReactNode {
  const { t } = useTranslation();
  const { person, workspace, mails } = useViewer();
  const announcementFor = useAnnouncement();
  const { assessment, link } = sent;
  if (assessment == null) return null;
  const whom = assessment.respondent?.name ?? '';
  return (
    <div className="stack stack--wide">
      <PageHeading
        title={t(mails === 'SERVER' ? 'assessments:sent.title' : 'assessments:sent.titleKept', {
          vendor: assessment.vendor.name,
        })}
        lead={t(mails === 'SERVER' ? 'assessments:sent.lead' : 'assessments:sent.leadKept', {
          name: whom,
          email: assessment.respondent?.email ?? '',
        })}
        actions={
          <Link
            to="/app/assessments/$assessmentId"
            params={{ assessmentId: assessment.id }}
            className={buttonClass('primary')}
          >
            {t('assessments:sent.open')}
          </Link>
        }
      />
      <DeliveryList deliveries={assessment.deliveries} />
      {link != null && (
        <Notice
          title={t(mails === 'SERVER' ? 'assessments:sent.linkTitle' : 'assessments:sent.linkTitleKept')}
        >
          <p>{t('assessments:sent.linkWhat')}</p>
          <CopyText label={t('assessments:sent.link')} text={link} />
        </Notice>
      )}
      <section className="stack" aria-labelledby="announce">
        <h2 id="announce">{t('assessments:sent.announceTitle')}</h2>
        <p>{t('assessments:sent.announceWhat')}</p>
        <CopyText
          long
          label={t('assessments:sent.announceLabel')}
          text={announcementFor({
            language: assessment.language,
            respondent: whom,
            sender: person.name,
            workspace: workspace.name,
            vendor: assessment.vendor.name,
            dueOn: assessment.dueOn,
            host: location.host,
          })}
        />
      </section>
    </div>
  );
}
