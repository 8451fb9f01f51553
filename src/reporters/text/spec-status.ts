import type { SpecStatus } from "../../core/report.ts";

/** What became of a spec, in words. */
export const SPEC_STATUS: Readonly<Record<SpecStatus, string>> = {
  updated: "changed",
  unchanged: "not changed",
  cosmetic: "changed in white space, footer or link targets only",
  missing: "does not exist",
  added: "new",
  deleted: "deleted",
  moved: "moved",
  accepted: "change accepted in its footer",
  exempt: "exempt",
};
