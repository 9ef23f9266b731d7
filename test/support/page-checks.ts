import type { Locator, Page } from 'playwright-core';

type Role = 'button' | 'link' | 'textbox' | 'checkbox' | 'radio' | 'searchbox';

/** Walks a page with the Tab key only and looks at every stop on the way. */
export function everyStop(page: Page) {
  const faults: string[] = [];
  let stops = 0;

  function to(role: Role, name: string | RegExp): Promise<void> {
    return reach(page.getByRole(role, { name, exact: typeof name === 'string' }).first());
  }

  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < 200; step += 1) {
      await page.keyboard.press('Tab');
      stops += 1;
      faults.push(...(await faultsAtFocus(page)));
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`no Tab leads to ${String(target)} on ${page.url()}`);
  }

  return {
    to,
    reach,
    faults,
    get stops() {
      return stops;
    },
    async press(role: Role, name: string | RegExp): Promise<void> {
      await to(role, name);
      await page.keyboard.press('Enter');
    },
    async tick(role: Role, name: string | RegExp): Promise<void> {
      await to(role, name);
      await page.keyboard.press('Space');
    },
    async type(role: Role, name: string | RegExp, text: string): Promise<void> {
      await to(role, name);
      await page.keyboard.type(text);
    },
  };
}

/** The first stops of a page by the Tab key: what is wrong at each of them. */
export async function faultsAtStops(page: Page, stops: number): Promise<string[]> {
  const faults: string[] = [];
  for (let step = 0; step < stops; step += 1) {
    await page.keyboard.press('Tab');
    faults.push(...(await faultsAtFocus(page)));
  }
  return faults;
}

/** A ring of at least 2 px and 3:1 to the page, and nothing that covers what has the focus (WCAG 2.4.11, 2.4.13). */
async function faultsAtFocus(page: Page): Promise<string[]> {
  const stop = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // Of a table that is taller than the window, the part that is in it.
    const [above, below] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const top = document.elementFromPoint(box.x + box.width / 2, (above + below) / 2);
    return {
      name: `${location.pathname} ${element.outerHTML.slice(0, 80)}`,
      ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      colors: [outlineColor, getComputedStyle(document.documentElement).backgroundColor] as const,
      isSeen: top !== null && (element.contains(top) || top.contains(element)),
    };
  });
  if (stop === null) return [];
  return [
    ...(stop.ring < 2 ? [`no ring: ${stop.name}`] : []),
    ...(contrast(...stop.colors) < 3 ? [`faint ring: ${stop.name}`] : []),
    ...(stop.isSeen ? [] : [`covered: ${stop.name}`]),
  ];
}

/** Enabled controls smaller than a finger needs; a choice is as large as its label, links in a sentence are exempt. */
export async function smallTargets(page: Page, least: number): Promise<string[]> {
  const controls = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, a, summary')].map(
      (control) => {
        const isChoice = control.matches('input[type=checkbox], input[type=radio]');
        const isInSentence = control.matches('a') && getComputedStyle(control).display === 'inline';
        const isMeant = control.offsetParent !== null && !control.matches(':disabled, .visually-hidden');
        const { width, height } = ((isChoice && control.closest('label')) || control).getBoundingClientRect();
        const name = control.outerHTML.slice(0, 80);
        return {
          name,
          isMeant: isMeant && !isInSentence,
          width: Math.round(width),
          height: Math.round(height),
        };
      },
    ),
  );
  return controls
    .filter(({ isMeant, width, height }) => isMeant && (width < least || height < least))
    .map(({ name, width, height }) => `${width}×${height} ${name}`);
}

/** With letters twice as large: what makes a phone scroll sideways, and words that their box cuts off (UX check 14). */
export async function faultsAtTwiceTheSize(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    document.documentElement.style.setProperty('font-size', '200%');
    const hiding = ['hidden', 'clip'];
    const isCut = (element: HTMLElement) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isWhole = hiding.includes(overflowX) || element.matches('button, a');
      const isTooWide = isWhole && element.scrollWidth > element.clientWidth + 1;
      return isTooWide || (hiding.includes(overflowY) && element.scrollHeight > element.clientHeight + 1);
    };
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => element.offsetParent !== null && !element.matches('.visually-hidden, .visually-hidden *'),
    );
    const width = document.documentElement.scrollWidth;
    return [
      ...(width > innerWidth ? [`${location.pathname} scrolls sideways: ${width} of ${innerWidth}`] : []),
      ...shown
        .filter(isCut)
        .map(({ outerHTML }) => `${location.pathname} cuts off ${outerHTML.slice(0, 80)}`),
    ];
  });
}

/** The ratio of WCAG between two colours written as `rgb(…)`. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((less, more) => less - more);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const parts = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
