/** An agreement that both sides signed on one day; null: neither has. */
export function signedOn(day: string | null): {
  signedForUsOn: string | null;
  signedForThemOn: string | null;
} {
  return { signedForUsOn: day, signedForThemOn: day };
}
