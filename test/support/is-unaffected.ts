import { pairItems } from "../../src/core/rust/cut/paired-items.ts";
import type { SurfaceOptions } from "../../src/core/rust/surface-options.ts";
import { isApiUnaffected } from "../../src/core/rust/unchanged/api-unaffected.ts";
import { readOwn } from "../../src/core/rust/unchanged/own-items.ts";

/** Whether the items where two texts differ tell that the API is the same. */
export function isUnaffected(before: string, after: string, options: SurfaceOptions): boolean {
  const paired = pairItems(before, after);
  const own = paired === null ? null : readOwn(paired, () => false);
  return paired !== null && own !== null && isApiUnaffected(paired, own, options);
}
