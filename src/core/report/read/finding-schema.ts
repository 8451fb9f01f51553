import * as v from "valibot";
import type { Finding } from "../../report.ts";
import { RULE_IDS, type RuleId } from "../../rule-id.ts";
import { oneOf } from "./one-of.ts";
import { WHOLE } from "./whole.ts";

/** The rule of a finding. */
export const RULE: v.GenericSchema<unknown, RuleId> = v.picklist(RULE_IDS);

/** The severity of a finding. */
export const SEVERITY = oneOf<Finding["severity"]>({ warn: true, error: true });

/** A finding of a report. */
export const FINDING: v.GenericSchema<unknown, Finding> = v.strictObject({
  rule: RULE,
  severity: SEVERITY,
  path: v.string(),
  line: v.nullable(WHOLE),
  message: v.string(),
  help: v.string(),
  bullets: v.exactOptional(v.strictObject({ lines: v.array(v.string()), more: WHOLE })),
  fingerprint: v.string(),
  suggestions: v.exactOptional(v.array(v.strictObject({ replace: v.string(), with: v.string() }))),
  exempt: v.exactOptional(v.strictObject({ reason: v.string(), commit: v.nullable(v.string()) })),
});
