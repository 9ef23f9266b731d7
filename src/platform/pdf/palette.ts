import type { Token } from '../../core/figure/drawing.js';

/** The tokens of UX section 5 in print: the light values, for paper is white. */
export const PALETTE: Readonly<Record<Token, string>> = {
  paper: '#FFFFFF',
  surface: '#F4F6F8',
  ink: '#14171C',
  'ink-2': '#4A5260',
  'ink-3': '#667080',
  line: '#D8DDE3',
  'control-line': '#868F9C',
  accent: '#0B5F66',
  'accent-soft': '#CFE3E4',
  'low-fill': '#DCE9F5',
  'low-ink': '#14171C',
  'low-edge': '#5A7FA8',
  'medium-fill': '#F2C14E',
  'medium-ink': '#14171C',
  'medium-edge': '#8A6A12',
  'high-fill': '#D9661F',
  'high-ink': '#14171C',
  'high-edge': '#A34712',
  'critical-fill': '#7A1437',
  'critical-ink': '#FFFFFF',
  'critical-edge': '#7A1437',
};

/** A hair line between rows: lighter than the control line, for it carries no meaning. */
export const HAIR = '#D5DAE0';
