import type { StaleName } from "./judge/spec-mentions.ts";
import type { RuleId } from "./rule-id.ts";
import { changeList } from "./wording/change-list.ts";
import { FAULT_WORDING } from "./wording/fault-wording.ts";
import { incompleteWording } from "./wording/incomplete-wording.ts";
import { listed } from "./wording/listed.ts";
import { missingWording } from "./wording/missing-wording.ts";
import { orphanWording } from "./wording/orphan-wording.ts";
import type { RuleFacts } from "./wording/rule-facts.ts";
import { unansweredWording } from "./wording/unanswered-wording.ts";

/** What a finding says, the same in every format. */
export interface Wording {
  /** A phrase without a full stop. */
  readonly message: string;
  /** What to do next, as an imperative sentence. */
  readonly help: string;
}

const WORDING: { readonly [Rule in RuleId]: (facts: RuleFacts[Rule]) => Wording } = {
  "api-changed-without-spec": (facts) => unansweredWording("public API", facts),
  "crate-api-changed-without-spec": (facts) => unansweredWording("crate API", facts),

  "spec-missing": missingWording,
  "spec-orphaned": orphanWording,

  "api-item-unmentioned": ({ spec, api }) => ({
    message: `${spec} does not name ${changeList(api)}`,
    help: `Name what changed in ${spec}, each in backticks, and \`git add\` it.`,
  }),

  "api-item-stale": ({ source, stale }) => ({
    message: `still names what ${source} no longer has: ${listed(stale.map(staleName))}`,
    help: "Take the names out, or put those in that the items have now.",
  }),

  "analysis-incomplete": incompleteWording,

  "config-pattern-unused": ({ key, pattern }) => ({
    message: `${key} ${JSON.stringify(pattern)} matches no path`,
    help: "Correct the pattern or remove it; patterns are matched from the repository's root.",
  }),

  ...FAULT_WORDING,
};

/** The words of a finding. */
export function word<Rule extends RuleId>(rule: Rule, facts: RuleFacts[Rule]): Wording {
  return WORDING[rule](facts);
}

function staleName({ name, line, renamedTo }: StaleName): string {
  const now = renamedTo === null ? "" : `, now \`${renamedTo}\``;
  return `\`${name}\` (line ${line}${now})`;
}
