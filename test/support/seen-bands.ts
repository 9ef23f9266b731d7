import type { Page } from 'playwright-core';

export interface SeenBand {
  /** Lightness of the cell, 0 to 100 (CIE L*). */
  readonly fill: number;
  /** Of its mark or number to the cell (WCAG). */
  readonly contrast: number;
}

type Vision = 'none' | 'achromatopsia' | 'deuteranopia' | 'protanopia';

/** One cell of each band, from low to critical, as somebody with this vision sees it. */
export async function bandsSeenBy(page: Page, vision: Vision): Promise<SeenBand[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setEmulatedVisionDeficiency', { type: vision });
  const seen: SeenBand[] = [];
  for (const band of ['low', 'medium', 'high', 'critical']) {
    const picture = await page.locator(`.heat-map__cell.band--${band}`).first().screenshot();
    seen.push(await page.evaluate(measure, picture.toString('base64')));
  }
  await cdp.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
  await cdp.detach();
  return seen;
}

/** In the page, which has a decoder of pictures. The fill is what most pixels show; the line around it is no mark. */
async function measure(base64: string): Promise<SeenBand> {
  const EDGE = 6;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  drawing.drawImage(bitmap, 0, 0);
  const { data } = drawing.getImageData(EDGE, EDGE, bitmap.width - 2 * EDGE, bitmap.height - 2 * EDGE);
  const linear = Array.from({ length: 256 }, (_, part) =>
    part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const light =
      0.2126 * linear[data[at]!]! + 0.7152 * linear[data[at + 1]!]! + 0.0722 * linear[data[at + 2]!]!;
    counts.set(light, (counts.get(light) ?? 0) + 1);
  }
  const fill = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
  const contrasts = [...counts.keys()].map(
    (light) => (Math.max(light, fill) + 0.05) / (Math.min(light, fill) + 0.05),
  );
  return { fill: 116 * Math.cbrt(fill) - 16, contrast: Math.max(...contrasts) };
}
