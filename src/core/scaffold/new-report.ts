import type { Repair, Unrepaired } from "../fix/repair.ts";

/** What `spec-check new` wrote, or would write. */
export interface NewReport {
  readonly version: 1;
  readonly isDryRun: boolean;
  /** The new specs, and the index where it got entries; by path. */
  readonly written: readonly Pick<Repair, "path" | "why">[];
  readonly left: readonly Unrepaired[];
  /** The edits as a patch that `git apply --cached` takes. */
  readonly patch: string;
}
