import type { Wording } from "../wording.ts";
import { listed } from "./listed.ts";
import { quoted } from "./quoted.ts";
import type { OrphanFacts } from "./rule-facts.ts";

/** The words of a source and a spec that were parted. */
export function orphanWording(facts: OrphanFacts): Wording {
  switch (facts.kind) {
    case "deleted":
      return {
        message: `${facts.source} was deleted and its spec stays`,
        help: `Run \`git rm ${quoted(facts.spec)}\`.`,
      };
    case "moved":
      return {
        message: `${facts.previousSource} moved to ${facts.source} and its spec stays behind`,
        help: facts.goalExists
          ? `Move what still holds into ${facts.goal} and run \`git rm ${quoted(facts.spec)}\`.`
          : `Run \`spec-check fix ${quoted(facts.source)}\`, which mends the links to it as well, or \`git mv ${quoted(facts.spec)} ${quoted(facts.goal)}\`.`,
      };
    case "lost":
      return {
        message: `the spec was deleted and ${listed(facts.sources)} ${facts.sources.length === 1 ? "stays" : "stay"}`,
        help: `Run \`git restore --source=HEAD --staged --worktree -- ${quoted(facts.spec)}\`, or move the text to another spec.`,
      };
    case "alone":
      return {
        message:
          facts.source === null
            ? "no source in the tree has this spec"
            : `its source ${facts.source} is not in the tree`,
        help: `Move it to where its source is, or run \`git rm ${quoted(facts.spec)}\`.`,
      };
  }
}
