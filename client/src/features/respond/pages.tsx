import type { PortalPage } from '../../ui/portal-page.js';

export const pages: PortalPage[] = [];
