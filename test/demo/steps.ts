import { LIMITS, LIMITS_SPEC } from "./workspace.ts";

/** What becomes of a commit. */
export type Ending = "blocked" | "committed";

/** One commit that the demo tries. */
export interface Step {
  readonly title: string;
  /** Contents to write before, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly message: string;
  readonly ends: Ending;
  /** Words that the hook must print. */
  readonly says: readonly string[];
}

const SOURCE = "crates/exec/src/limits.rs";
const SPEC = `${SOURCE}.spec.md`;

const BODY_EDITED = LIMITS.replace("elapsed < self.timeout", "elapsed <= self.timeout");
const API_CHANGED = BODY_EDITED.replace(
  "pub fn allows(&self, elapsed: Duration) -> bool {\n        elapsed <= self.timeout",
  "pub fn left(&self, elapsed: Duration) -> Option<Duration> {\n        self.timeout.checked_sub(elapsed)",
);

/** The commits, in order. */
export const STEPS: readonly Step[] = [
  {
    title: "A body is edited: the API is the same, so the spec may stay",
    files: { [SOURCE]: BODY_EDITED },
    message: "limits: let a run take its whole time",
    ends: "committed",
    says: [],
  },
  {
    title: "A method gets another name and type, and the spec is forgotten",
    files: { [SOURCE]: API_CHANGED },
    message: "limits: tell the time that is left",
    ends: "blocked",
    says: ["api-changed-without-spec", SOURCE, SPEC, "Limits::allows", "Limits::left"],
  },
  {
    title: "The spec is only reformatted: that is no answer",
    files: { [SPEC]: LIMITS_SPEC.replace("one run. ", "one run.\n") },
    message: "limits: tell the time that is left",
    ends: "blocked",
    says: ["api-changed-without-spec"],
  },
  {
    title: "The spec says what the API does now",
    files: {
      [SPEC]: LIMITS_SPEC.replace(
        "`Limits::allows` says whether a run of the given length is within it.",
        "`Limits::left` is the time that a run of the given length has left, `None` when it is over.",
      ),
    },
    message: "limits: tell the time that is left",
    ends: "committed",
    says: [],
  },
];
