import type { Circumstances } from '@core/clause/applicability.js';
import type { DeviceRefusal } from './device-fault.js';
import { refusalOn, textOfFile, textOfPaste } from './device-text.js';
import { type ReadHere, readHere } from './read-here.js';

/** What somebody wants to have read: a file, or words that were pasted. */
export interface ReadingOrder extends Circumstances {
  readonly source: File | string;
  /** As it stands in its file: compiled patterns cannot be handed over. */
  readonly catalogue: unknown;
}

export type ReadingAnswer = { readonly read: ReadHere } | { readonly refusal: DeviceRefusal };

/** Reads and judges beside the page, which goes on answering while a long text is looked at. */
self.addEventListener('message', ({ data }: MessageEvent<ReadingOrder>) => {
  void answered(data).then((answer) => self.postMessage(answer, { transfer: [] }));
});

async function answered({ source, catalogue, ...circumstances }: ReadingOrder): Promise<ReadingAnswer> {
  try {
    const text = typeof source === 'string' ? textOfPaste(source) : await textOfFile(source);
    return { read: readHere(text, catalogue, circumstances) };
  } catch (thrown) {
    return { refusal: refusalOn(thrown) };
  }
}
