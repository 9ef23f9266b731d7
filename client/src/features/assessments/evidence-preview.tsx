import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorFace } from '../../ui/error-face.js';
import { Notice } from '../../ui/notice.js';
import { PageTurner } from '../../ui/page-turner.js';
import { drawPage, type OpenPdf } from '../../ui/pdf-drawing.js';
import { Skeleton } from '../../ui/skeleton.js';
import { type Preview, previewOf } from './evidence-bytes.js';
import type { ReviewEvidence } from './review-book.js';

/** A document drawn beside the answer it proves. That it was opened stands in the log, as with a download. */
export function EvidencePreview({ document: { id, fileName } }: { document: ReviewEvidence }): ReactNode {
  const { data, error } = useQuery({
    queryKey: ['evidence', id],
    queryFn: () => previewOf(id),
    // A way to the bytes works once; what was drawn is not fetched again, and not kept when it is put away.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (error !== null) return <Unshown failure={error} />;
  if (data === undefined) return <Skeleton lines={6} />;
  return <Drawn preview={data} name={fileName ?? ''} />;
}

function Drawn({ preview, name }: { preview: Preview; name: string }): ReactNode {
  const { t } = useTranslation();
  if (preview.kind === 'pdf') return <PdfPreview pdf={preview.pdf} name={name} />;
  if (preview.kind === 'picture') return <Picture picture={preview.picture} name={name} />;
  if (preview.kind === 'refused') return <Notice tone="problem">{preview.problem}</Notice>;
  return (
    <div className="stack stack--tight">
      <textarea className="review__text" aria-label={name} rows={16} readOnly value={preview.text} />
      {!preview.isWhole && <p className="ink-2">{t('assessments:evidence.beginning')}</p>}
    </div>
  );
}

function PdfPreview({ pdf, name }: { pdf: OpenPdf; name: string }): ReactNode {
  const [page, setPage] = useState(1);
  return (
    <div className="stack stack--tight">
      {pdf.numPages > 1 && <PageTurner page={page} pages={pdf.numPages} onTurn={setPage} />}
      <PdfSheet key={page} pdf={pdf} page={page} name={name} />
    </div>
  );
}

/** One canvas a page: two pages drawn at once on the same one would fight over it. */
function PdfSheet({ pdf, page, name }: { pdf: OpenPdf; page: number; name: string }): ReactNode {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (canvas.current !== null) void drawPage(pdf, page, canvas.current).catch(setFailure);
  }, [pdf, page]);
  if (failure !== null) return <Unshown failure={failure} />;
  const label = `${name}, ${t('ui:printed.page', { page, pages: pdf.numPages })}`;
  return (
    <canvas ref={canvas} className="review__sheet">
      {label}
    </canvas>
  );
}

/** Drawn like a page: no address of it is left that would have to be taken back. */
function Picture({ picture, name }: { picture: ImageBitmap; name: string }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  const { width, height } = picture;
  return (
    <canvas ref={canvas} className="review__sheet" {...{ width, height }}>
      {name}
    </canvas>
  );
}

function Unshown({ failure }: { failure: unknown }): ReactNode {
  const { t } = useTranslation();
  return <ErrorFace failure={failure} what={t('assessments:evidence.unshown')} />;
}
