import type { FaultRule } from "../lint/spec-fault.ts";
import type { RuleDoc } from "../rule-docs.ts";

/** The explanations of the rules about the index of specs. */
export const INDEX_RULE_DOCS: Readonly<Record<Extract<FaultRule, `index-${string}`>, RuleDoc>> = {
  "index-entry-missing": {
    what: 'The index that "index.path" names does not lead to a spec: with "index.reach" "direct" it does not link the spec itself, with "reachable" no way of links leads there over other specs either. Markdown links count, and the links in footers of specs on the way; a path in code is no link. A commit is asked for the specs that it adds and for those that it takes out of the index, `spec-check lint` for all of them. Where the index itself is not in the tree, lint says so once.',
    why: "A spec that nobody is led to is not read, and written a second time somewhere else.",
    how: [
      "Link the spec in the index, or in an overview that the index links.",
      "Let `spec-check fix` write the entry: into the managed block of the index, or among the entries of the specs next to it, where one list holds them.",
    ],
  },
  "index-link-broken": {
    what: "A link of the index leads to no file or folder of the judged tree. A commit is asked for the links that it writes, and for those whose file it moves or deletes. The finding suggests what the link may mean, as it does for links of specs.",
    why: "The index is where readers start. A dead link there ends the way to everything behind it.",
    how: [
      "Write the path that the finding suggests, if it has one; `spec-check fix` does it where there is exactly one.",
      "Take the link out.",
    ],
  },
  "index-coverage-stale": {
    what: "The block of the index between the comments `spec-check:index` and `/spec-check:index`, each alone on its line, is not what the tree gives: the table of coverage by phase (by crate where the configuration names no phases), an entry for each spec that the rest of the index does not lead to, and the sources that need a spec and have none. How a formatter aligns the table does not count. Told by `spec-check lint` alone; an index without the two comments is not asked.",
    why: "Figures that are kept by hand are wrong from the next commit on.",
    how: [
      "Run `spec-check fix` with the path of the index, which writes the block anew.",
      "After a merge with conflicts in the block keep either side and do the same.",
    ],
  },
};
