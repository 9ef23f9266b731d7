import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';

interface PanelFrameProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** What is opened beside the map; its heading takes the focus. */
export function PanelFrame({ title, onClose, children }: PanelFrameProps): ReactNode {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside className="data-map-panel stack" aria-labelledby="map-panel">
      <div className="row">
        <h2 id="map-panel" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button kind="quiet" onClick={onClose}>
          {t('ui:close')}
        </Button>
      </div>
      {children}
    </aside>
  );
}
