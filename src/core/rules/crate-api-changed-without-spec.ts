import type { Rule } from "./rule.ts";
import { unansweredRule } from "./unanswered.ts";

/** Only items that others of the crate see changed, and the spec says the same as before. */
export const crateApiChangedWithoutSpec: Rule = unansweredRule("crate-api-changed-without-spec");
