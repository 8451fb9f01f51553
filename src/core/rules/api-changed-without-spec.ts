import type { Rule } from "./rule.ts";
import { unansweredRule } from "./unanswered.ts";

/** An item that is or was `pub` changed, and the spec says the same as before. */
export const apiChangedWithoutSpec: Rule = unansweredRule("api-changed-without-spec");
