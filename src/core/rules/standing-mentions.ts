import type { JudgedModule } from "../judge/judge-module.ts";
import type { SpecMentions } from "../judge/spec-mentions.ts";

const NOTHING: SpecMentions = { unmentioned: [], stale: [] };

/** What a spec fails to name or still names, without the items that only moved to or from another module. */
export function standingMentions({ report, mentions }: JudgedModule): SpecMentions {
  if (mentions === null) return NOTHING;
  const standing = new Set(report.api);
  return {
    unmentioned: mentions.unmentioned.filter((change) => standing.has(change)),
    stale: mentions.stale.filter(({ change }) => standing.has(change)),
  };
}
