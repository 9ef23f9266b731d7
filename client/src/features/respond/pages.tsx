import './respond.css';
import type { PortalPage } from '../../ui/portal-page.js';
import { CheckPage } from './answers/check-page.js';
import { ReceiptPage } from './answers/receipt-page.js';
import { AnswersPage } from './answers/sent-answers-view.js';
import { OverviewPage } from './course/overview-page.js';
import { ANSWERS, CHECK, HAND_OVER, OVERVIEW, PASS_ON, SENT } from './course/paths.js';
import { HandOverPage } from './passing/hand-over-page.js';
import { PassOnPage } from './passing/pass-on-page.js';
import { QuestionPage } from './questions/question-page.js';

/** The pages of the vendor's door; each asks first whether the door is open. */
export const pages: readonly PortalPage[] = [
  { path: OVERVIEW, page: OverviewPage },
  { path: '/respond/q/:id', page: QuestionPage },
  { path: CHECK, page: CheckPage },
  { path: PASS_ON, page: PassOnPage },
  { path: HAND_OVER, page: HandOverPage },
  { path: SENT, page: ReceiptPage },
  { path: ANSWERS, page: AnswersPage },
];
