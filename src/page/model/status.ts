import type { PictureStatus } from "../../core/picture/report-data.ts";

/** The states of a source as the page names them, the best first. */
export const STATUSES = ["own", "overview", "outdated", "missing", "not-required"] as const;

/** What each is called, and what it means. */
export const STATUS_WORDS: Readonly<
  Record<PictureStatus, { readonly name: string; readonly means: string }>
> = {
  own: { name: "Own spec", means: "has a spec of its own" },
  overview: { name: "Overview", means: "is covered by the spec of its folder or crate" },
  outdated: { name: "Older than the API", means: "its API changed after its spec was last touched" },
  missing: { name: "Missing", means: "needs a spec and has none" },
  "not-required": { name: "Not required", means: "needs no spec and has none" },
};
