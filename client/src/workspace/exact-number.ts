/** A number to show, from core's exact text: "17/24" or "0.6667". Never for comparing or banding. */
export function numberOf(exact: string): number {
  const [above = '0', below = '1'] = exact.split('/');
  return Number(above) / Number(below);
}
