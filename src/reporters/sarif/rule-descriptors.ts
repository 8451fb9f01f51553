import { RULE_DOCS } from "../../core/rule-docs.ts";
import { DEFAULT_SEVERITIES, RULE_IDS, type RuleId, type Severity } from "../../core/rule-id.ts";

const LEVELS = {
  error: "error",
  warn: "warning",
  off: "none",
} as const satisfies Readonly<Record<Severity, string>>;

/** The word of SARIF for a severity. */
export function levelOf(severity: Severity): (typeof LEVELS)[Severity] {
  return LEVELS[severity];
}

/** Every rule with what `spec-check explain` says of it, in the order of their places in `ruleIndex`. */
export function ruleDescriptors() {
  return RULE_IDS.map((id) => {
    const { what, why, how } = RULE_DOCS[id];
    return {
      id,
      name: pascalCase(id),
      shortDescription: { text: firstSentence(what) },
      fullDescription: { text: what },
      help: {
        text: [`Why: ${why}`, ...how.map((way) => `- ${way}`)].join("\n"),
        markdown: [`**Why.** ${why}`, "", ...how.map((way) => `- ${way.replaceAll("<", "\\<")}`)].join("\n"),
      },
      defaultConfiguration: { level: levelOf(DEFAULT_SEVERITIES[id]) },
      properties: { tags: ["documentation", "rust"] },
    };
  });
}

function pascalCase(id: RuleId): string {
  return id
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

function firstSentence(text: string): string {
  return /^.*?[.](?= |$)/.exec(text)?.[0] ?? text;
}
