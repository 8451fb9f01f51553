import type { SpecStatus } from "../report.ts";

/**
 * What became of an API change: a spec answered, it was accepted or exempt, the spec stayed as it was, or there is none.
 */
export type ModuleAnswer = "answered" | "accepted" | "exempt" | "unanswered" | "unspecified";

const ANSWERS: Readonly<Record<SpecStatus, ModuleAnswer>> = {
  updated: "answered",
  added: "answered",
  moved: "answered",
  accepted: "accepted",
  exempt: "exempt",
  unchanged: "unanswered",
  cosmetic: "unanswered",
  deleted: "unanswered",
  missing: "unspecified",
};

/** What a module's spec did for the API change of a commit. */
export function answerOf(status: SpecStatus): ModuleAnswer {
  return ANSWERS[status];
}
