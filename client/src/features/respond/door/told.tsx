import { type ReactNode, useEffect, useRef } from 'react';
import { Notice, type NoticeProps } from '../../../ui/notice.js';

/**
 * What came of an act whose button is gone: it takes the focus, and the view goes with it, or a person at the keyboard
 * would begin again at the top of the page.
 */
export function Told(props: NoticeProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice live {...props} />
    </div>
  );
}
