import type { RuleId } from "../rule-id.ts";
import { analysisIncomplete } from "./analysis-incomplete.ts";
import { apiChangedWithoutSpec } from "./api-changed-without-spec.ts";
import { apiItemStale } from "./api-item-stale.ts";
import { apiItemUnmentioned } from "./api-item-unmentioned.ts";
import { configPatternUnused } from "./config-pattern-unused.ts";
import { crateApiChangedWithoutSpec } from "./crate-api-changed-without-spec.ts";
import { faultRule } from "./fault-rule.ts";
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
  "footer-missing": faultRule("footer-missing"),
  "footer-invalid": faultRule("footer-invalid"),
  "footer-link-broken": faultRule("footer-link-broken"),
  "section-missing": faultRule("section-missing"),
  "spec-conflict-marker": faultRule("spec-conflict-marker"),
  "footer-link-annotated": faultRule("footer-link-annotated"),
  "footer-item-truncated": faultRule("footer-item-truncated"),
  "spec-placeholder": faultRule("spec-placeholder"),
  "spec-link-broken": faultRule("spec-link-broken"),
  "section-empty": faultRule("section-empty"),
  "section-misplaced": faultRule("section-misplaced"),
  "footer-key-unknown": faultRule("footer-key-unknown"),
  "footer-item-none": faultRule("footer-item-none"),
  "footer-debt-contradicted": faultRule("footer-debt-contradicted"),
  "footer-link-bare": faultRule("footer-link-bare"),
  "footer-parent-unlinked": faultRule("footer-parent-unlinked"),
  "footer-link-unreturned": faultRule("footer-link-unreturned"),
  "spec-identifier-dead": faultRule("spec-identifier-dead"),
  "index-entry-missing": faultRule("index-entry-missing"),
  "index-link-broken": faultRule("index-link-broken"),
  "index-coverage-stale": faultRule("index-coverage-stale"),
};
