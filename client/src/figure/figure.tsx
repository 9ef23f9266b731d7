import type { Drawing, Mark, TextMark, Token } from '@core/figure/drawing.js';
import { createElement, Fragment, type ReactNode, useId } from 'react';
import './figure.css';

/**
 * Draws a drawing list of the core as SVG, in the colours of the page (light, dark, print), with its
 * facts as a table beside it for those who do not see it. The PDF draws the same list.
 */
export function Figure({ drawing }: { drawing: Drawing }): ReactNode {
  const id = useId();
  const { width, height, title, description } = drawing;
  return (
    <figure className="figure">
      <svg
        className="figure__drawing"
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {createElement(Fragment, null, ...drawing.marks.map(shape))}
      </svg>
      <FigureTable drawing={drawing} />
    </figure>
  );
}

function FigureTable({ drawing: { title, table } }: { drawing: Drawing }): ReactNode {
  return (
    <div className="visually-hidden">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {table.head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join('\u0000')}>
              {row.map((cell, at) => (
                <td key={`${table.head[at]}`}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The marks of a list never change places, so they are children by position and need no keys. */
function shape(mark: Mark): ReactNode {
  if (mark.kind === 'text') return textShape(mark);
  if (mark.kind === 'line') {
    const { x1, y1, x2, y2, stroke, strokeWidth, dash } = mark;
    return (
      <line
        x1={x1}
        y1={y1}
        x2={x2}
        y2={y2}
        stroke={color(stroke)}
        strokeWidth={strokeWidth}
        strokeDasharray={dash?.join(' ')}
      />
    );
  }
  const paint = {
    fill: mark.fill === undefined ? 'none' : color(mark.fill),
    stroke: mark.stroke === undefined ? 'none' : color(mark.stroke),
    strokeWidth: mark.strokeWidth ?? 1,
  };
  if (mark.kind === 'path') return <path d={mark.d} strokeDasharray={mark.dash?.join(' ')} {...paint} />;
  const { x, y, width, height, radius, dash } = mark;
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      rx={radius}
      strokeDasharray={dash?.join(' ')}
      {...paint}
    />
  );
}

function textShape(mark: TextMark): ReactNode {
  return (
    <text
      x={mark.x}
      y={mark.y}
      fontSize={mark.size}
      fontWeight={mark.weight}
      textAnchor={mark.anchor}
      fill={color(mark.fill)}
    >
      {mark.text}
    </text>
  );
}

/** Token → CSS variable of ui/tokens.css. The fills of the bands stay the same in light and dark. */
function color(token: Token): string {
  const band = /^(low|medium|high|critical)-(fill|ink|edge)$/.exec(token);
  if (band === null) return `var(--${token})`;
  const [, name, part] = band;
  if (part === 'fill') return `var(--band-${name})`;
  if (part === 'edge') return `var(--band-${name}-edge)`;
  return name === 'critical' ? 'var(--band-critical-ink)' : 'var(--band-ink)';
}
