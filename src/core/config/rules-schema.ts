import * as v from "valibot";
import { RULE_IDS, type Severity } from "../rule-id.ts";
import { oneOf, table } from "./schema-parts.ts";

/** What counts as an answer in a spec. */
export const requirement = () => oneOf(["touch", "mention", "signature"]);

/** Which spec answers for a module without one of its own. */
export const overview = () => oneOf(["own", "nearest"]);

const severity = () => oneOf(["error", "warn", "off"]);

/** The severities of all rules. */
export const rulesSchema = (defaults: Readonly<Partial<Record<string, Severity>>>) =>
  table(
    Object.fromEntries(RULE_IDS.map((id) => [id, v.optional(severity(), defaults[id])] as const)),
    "a rule",
  );
