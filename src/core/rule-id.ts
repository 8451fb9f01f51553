/** Every rule that can make a finding, with its severity where the configuration is silent. */
export const DEFAULT_SEVERITIES = {
  "api-changed-without-spec": "error",
  "crate-api-changed-without-spec": "warn",
  "spec-missing": "warn",
  "spec-orphaned": "error",
  "api-item-unmentioned": "warn",
  "api-item-stale": "warn",
  "analysis-incomplete": "warn",
  "config-pattern-unused": "warn",
  "footer-missing": "error",
  "footer-invalid": "error",
  "footer-link-broken": "error",
  "section-missing": "error",
  "spec-conflict-marker": "error",
  "footer-link-annotated": "warn",
  "footer-item-truncated": "warn",
  "spec-placeholder": "warn",
  "spec-link-broken": "warn",
  "section-empty": "warn",
  "section-misplaced": "warn",
  "footer-key-unknown": "warn",
  "footer-item-none": "warn",
  "footer-debt-contradicted": "warn",
  "footer-link-bare": "warn",
  "footer-parent-unlinked": "warn",
  "footer-link-unreturned": "off",
  "spec-identifier-dead": "off",
  "index-entry-missing": "warn",
  "index-link-broken": "warn",
  "index-coverage-stale": "warn",
} as const satisfies Readonly<Record<string, Severity>>;

/** How much a finding weighs: `error` blocks, `warn` is shown, `off` is not computed into the report. */
export type Severity = "off" | "warn" | "error";

/** The identifier of a rule, kebab-case, subject first. */
export type RuleId = keyof typeof DEFAULT_SEVERITIES;

/** The rule ids in a fixed order. */
export const RULE_IDS: readonly RuleId[] = Object.keys(
  DEFAULT_SEVERITIES,
) as readonly string[] as readonly RuleId[];
