import { blockRepairer } from "./block-repairer.ts";
import { linkParents } from "./link-parents.ts";
import { mendLinks } from "./mend-links.ts";
import { moveSpecs } from "./move-specs.ts";
import type { Repairer } from "./repair.ts";

/** Everything that `spec-check fix` mends, in this order: each goes on from what those before it left. */
export const REPAIRERS: readonly Repairer[] = [moveSpecs, mendLinks, linkParents, blockRepairer];
