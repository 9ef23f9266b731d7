/** The mark of each band, so that grey print and every eye can tell them apart (UX section 5). */
export const BAND_MARKS = {
  low: '●',
  medium: '◆',
  high: '▲',
  critical: '■!',
  none: '○',
} as const;

export type MarkedBand = keyof typeof BAND_MARKS;
