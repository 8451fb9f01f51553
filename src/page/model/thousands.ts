/** A whole number as people read it: `1,314,375`. The language of the browser takes no part, and no time. */
export function thousands(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
