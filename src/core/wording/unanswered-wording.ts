import type { Wording } from "../wording.ts";
import { type BlockFacts, blockWords } from "./block-words.ts";
import { changeList } from "./change-list.ts";
import type { UnansweredFacts } from "./rule-facts.ts";

/** The words of an API change that the spec does not answer; `what` is the API that changed. */
export function unansweredWording(what: string, facts: UnansweredFacts | BlockFacts): Wording {
  if ("problem" in facts) return blockWords(what, facts);
  const { spec, specStatus, api, lacksNames } = facts;
  if (lacksNames) {
    return {
      message: `${what} changed, and its spec names nowhere what is new, or still what is gone: ${changeList(api)}`,
      help: `Name what was added or changed in ${spec}, take out what was removed, and \`git add\` it.`,
    };
  }
  const but =
    specStatus === "moved"
      ? "its spec only moved"
      : specStatus === "cosmetic"
        ? "its spec changed only in white space, footer or link targets"
        : "its spec did not";
  return {
    message: `${what} changed, ${but}: ${changeList(api)}`,
    help: `Describe the change in ${spec} and \`git add\` it.`,
  };
}
