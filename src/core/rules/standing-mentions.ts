import type { JudgedModule } from "../judge/judge-module.ts";
import type { SpecMentions } from "../judge/spec-mentions.ts";
import { blockToMend } from "./block-findings.ts";

const NOTHING: SpecMentions = { unmentioned: [], stale: [] };

/**
 * What a spec fails to name or still names, without the items that only moved to or from another module. Nothing where
 * its API block is wrong, which says the same.
 */
export function standingMentions(judged: JudgedModule): SpecMentions {
  const { report, mentions } = judged;
  if (mentions === null || blockToMend(judged) !== null) return NOTHING;
  const standing = new Set(report.api);
  return {
    unmentioned: mentions.unmentioned.filter((change) => standing.has(change)),
    stale: mentions.stale.filter(({ change }) => standing.has(change)),
  };
}
