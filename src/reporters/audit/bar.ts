/** A share as a bar of so many cells, its ends included in brackets: `[####----]`. Full only when all is covered. */
export function bar(percent: number, cells: number): string {
  const filled = Math.floor((cells * percent) / 100);
  return `[${"#".repeat(filled)}${"-".repeat(cells - filled)}]`;
}

/** The cells of a bar beside a table on a terminal so wide; none where it is too narrow, null is no terminal. */
export function barCells(width: number | null): number {
  if (width === null || width >= 100) return 20;
  return width >= 72 ? 10 : 0;
}

/** A percentage with its one digit: `97.5 %`. */
export function percentText(percent: number): string {
  return `${percent.toFixed(1)} %`;
}
