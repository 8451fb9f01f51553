import { RULE_IDS, type RuleId } from "../rule-id.ts";
import { FAULT_WORDING } from "../wording/fault-wording.ts";

/** The rules about specs themselves, whatever became of the sources that they describe. */
export const FAULT_RULES: ReadonlySet<RuleId> = new Set(RULE_IDS.filter((id) => id in FAULT_WORDING));
