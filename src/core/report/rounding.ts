/**
 * Rounds a decimal text half up, digit by digit, so that no binary fraction gets in between.
 * `"24.65"` to one decimal is `"24.7"`, `"-0.5"` to none is `"0"` (half up means towards plus infinity).
 * A text that is no decimal number comes back as it is.
 */
export function roundHalfUp(decimal: string, decimals: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (match === null) return decimal;
  const [, sign, whole = '0', fraction = ''] = match;
  const padded = (whole + fraction.padEnd(decimals + 1, '0')).slice(0);
  const kept = BigInt(padded.slice(0, whole.length + decimals));
  const rest = padded.slice(whole.length + decimals);
  const half = '5'.padEnd(rest.length, '0');
  const up = sign === '-' ? rest > half : rest >= half;
  const rounded = (kept + (up ? 1n : 0n)).toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? rounded : `${rounded.slice(0, -decimals)}.${rounded.slice(-decimals)}`;
  return sign === '-' && /[1-9]/.test(text) ? `-${text}` : text;
}
