/**
 * Decides what a figure is made of: one list of marks that the screen and the PDF both draw.
 * Authority: UX section 5 (one drawing list; numbers on marks, zero-based, never colour alone).
 * Version 1. Units are points; x grows to the right, y downwards; colours are token names.
 */

/** Colours by name; each renderer resolves them for its medium (screen light or dark, print). */
export type Token =
  | 'paper'
  | 'surface'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'line'
  | 'control-line'
  | 'accent'
  | 'accent-soft'
  | BandToken;
export type BandToken =
  | 'low-fill'
  | 'low-ink'
  | 'low-edge'
  | 'medium-fill'
  | 'medium-ink'
  | 'medium-edge'
  | 'high-fill'
  | 'high-ink'
  | 'high-edge'
  | 'critical-fill'
  | 'critical-ink'
  | 'critical-edge';

export type Mark = RectMark | PathMark | LineMark | TextMark;

export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: Token;
  readonly stroke?: Token;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
}

export interface PathMark {
  readonly kind: 'path';
  /** SVG path data, absolute commands M, L, C, A and Z only. */
  readonly d: string;
  readonly fill?: Token;
  readonly stroke?: Token;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
}

export interface LineMark {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Token;
  readonly strokeWidth: number;
  readonly dash?: readonly [number, number];
}

export interface TextMark {
  readonly kind: 'text';
  /** `x` is the anchor, `y` the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: Token;
  readonly anchor: 'start' | 'middle' | 'end';
}

export type Weight = 400 | 600;

/** A finished figure. `table` holds the same facts for those who do not see the drawing. */
export interface Drawing {
  readonly kind:
    | 'heat-map'
    | 'level-by-domain'
    | 'dumbbell'
    | 'evidence-mix'
    | 'coverage'
    | 'deadline-strip'
    | 'data-map';
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly marks: readonly Mark[];
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** The width of a text in points. Letter shapes are the renderer's business, so it comes in. */
export type Measure = (text: string, size: number, weight: Weight) => number;

/** Rounds to hundredths, so that every engine writes the same number into the list. */
export function at(value: number): number {
  return Math.round(value * 100) / 100;
}
