import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice.js';
import { PageTurner } from '../../../ui/page-turner.js';
import { drawPage, type OpenPdf, openPdf, SCALE } from '../../../ui/pdf-drawing.js';
import { piecesOf } from './pdf-file.js';
import { boxesOf, type Box } from './quoted-boxes.js';

export interface PdfPageProps {
  href: string;
  /** The page of the sentence. */
  page: number;
  pages: number;
  quote: string | null;
}

/** The printed page, with the sentence marked where it stands. */
export function PdfPage({ href, page: wanted, pages, quote }: PdfPageProps): ReactNode {
  const { t } = useTranslation();
  const [turned, setTurned] = useState<{ from: number; to: number } | null>(null);
  const page = turned?.from === wanted ? turned.to : wanted;
  const { data: pdf, isError } = useQuery({
    queryKey: ['pdf', href],
    queryFn: async () => openPdf(new Uint8Array(await (await fetch(href)).arrayBuffer())),
    staleTime: Infinity,
  });
  const turn = (to: number): void => setTurned({ from: wanted, to });
  return (
    <div className="stack stack--tight">
      <PageTurner page={page} pages={pages} onTurn={turn} />
      {isError && <Notice tone="problem">{t('agreements:clauses.noPage')}</Notice>}
      {pdf !== undefined && <Drawn pdf={pdf} page={page} quote={page === wanted ? quote : null} />}
    </div>
  );
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
}

function Drawn({ pdf, page, quote }: { pdf: OpenPdf; page: number; quote: string | null }): ReactNode {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    let isGone = false;
    const show = async (): Promise<void> => {
      const drawn = await draw(pdf, page, quote, canvas.current);
      if (!isGone) setDrawing(drawn);
    };
    void show();
    return () => {
      isGone = true;
    };
  }, [pdf, page, quote]);
  return (
    <div className="pdf-page">
      <canvas ref={canvas}>{t('agreements:page', { page })}</canvas>
      {drawing?.boxes.map((box, at) => (
        <span
          key={at}
          className="pdf-page__mark"
          style={{
            insetInlineStart: `${(box.x / drawing.width) * 100}%`,
            insetBlockStart: `${(box.y / drawing.height) * 100}%`,
            inlineSize: `${(box.width / drawing.width) * 100}%`,
            blockSize: `${(box.height / drawing.height) * 100}%`,
          }}
        />
      ))}
    </div>
  );
}

async function draw(
  pdf: OpenPdf,
  number: number,
  quote: string | null,
  canvas: HTMLCanvasElement | null,
): Promise<Drawing | null> {
  if (canvas === null) return null;
  const page = await drawPage(pdf, number, canvas);
  const { width, height } = canvas;
  const boxes = quote === null ? [] : boxesOf(await piecesOf(page), quote);
  return { width, height, boxes: boxes.map((box) => placed(box, height)) };
}

/** A PDF counts from the lower left corner, a screen from the upper left. */
function placed({ x, y, width, height }: Box, pageHeight: number): Box {
  return {
    x: x * SCALE,
    y: pageHeight - (y + height) * SCALE,
    width: width * SCALE,
    height: height * 1.25 * SCALE,
  };
}
