import { blockRepairer } from "./block-repairer.ts";
import type { Repairer } from "./repair.ts";

/** Everything that `spec-check fix` mends, in this order: each goes on from what those before it left. */
export const REPAIRERS: readonly Repairer[] = [blockRepairer];
