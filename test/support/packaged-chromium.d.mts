export interface PackagedChromium {
  readonly executablePath: string;
  /** Its own libraries and fonts, for a machine that has no desktop. */
  readonly env: Record<string, string>;
}

export function packagedChromium(): PackagedChromium;
