import type { RuleId } from "../rule-id.ts";
import { analysisIncomplete } from "./analysis-incomplete.ts";
import { apiChangedWithoutSpec } from "./api-changed-without-spec.ts";
import { apiItemStale } from "./api-item-stale.ts";
import { apiItemUnmentioned } from "./api-item-unmentioned.ts";
import { configPatternUnused } from "./config-pattern-unused.ts";
import { crateApiChangedWithoutSpec } from "./crate-api-changed-without-spec.ts";
import type { Rule } from "./rule.ts";
import { specMissing } from "./spec-missing.ts";
import { specOrphaned } from "./spec-orphaned.ts";

/** Every rule: an id without one does not compile. */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  "api-changed-without-spec": apiChangedWithoutSpec,
  "crate-api-changed-without-spec": crateApiChangedWithoutSpec,
  "spec-missing": specMissing,
  "spec-orphaned": specOrphaned,
  "api-item-unmentioned": apiItemUnmentioned,
  "api-item-stale": apiItemStale,
  "analysis-incomplete": analysisIncomplete,
  "config-pattern-unused": configPatternUnused,
};
