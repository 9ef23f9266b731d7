import type { ComponentType } from 'react';

/** One page of the vendor's door: its address and what stands there. Parts of the path arrive as `params`. */
export interface PortalPage {
  path: string;
  page: ComponentType<{ params: Record<string, string> }>;
}
