import { counted } from "../counted.ts";
import type { FaultFacts, StaleIndexFacts } from "../lint/spec-fault.ts";
import type { Wording } from "../wording.ts";
import { brokenLink } from "./broken-link.ts";

type IndexRule = "index-entry-missing" | "index-link-broken" | "index-coverage-stale";

/** What the rules about the index of specs say. */
export const INDEX_WORDING: { readonly [Rule in IndexRule]: (facts: FaultFacts[Rule]) => Wording } = {
  "index-entry-missing": ({ index, reach }) => ({
    message:
      reach === null
        ? `the index of specs is not in the tree: "index.path" names ${index}`
        : `${index} ${reach === "direct" ? "does not link" : "does not lead to"} this spec`,
    help:
      reach === null
        ? `Run \`spec-check fix ${index}\`, which writes it, or correct "index.path".`
        : `Add it to ${index}; \`spec-check fix ${index}\` does it where there is one place for it.`,
  }),
  "index-link-broken": (facts) => brokenLink("the link", facts),
  "index-coverage-stale": (facts) => ({ message: staleMessage(facts), help: staleHelp(facts) }),
};

function staleMessage(facts: StaleIndexFacts): string {
  switch (facts.kind) {
    case "several":
      return "holds more than one block between comments of spec-check:index";
    case "unclosed":
      return "its block has no end: <!-- /spec-check:index --> is missing";
    case "stale": {
      const { missing, extra } = facts;
      const parts = [
        ...(missing === 0 ? [] : [`${counted(missing, "line")} missing`]),
        ...(extra === 0 ? [] : [`${counted(extra, "line")} too many`]),
      ];
      return `its block is not what the tree gives: ${parts.join(", ") || "the order differs"}`;
    }
  }
}

function staleHelp({ kind }: StaleIndexFacts): string {
  if (kind === "several") return "Keep one of them.";
  return kind === "unclosed"
    ? "Put <!-- /spec-check:index --> behind it."
    : "Run `spec-check fix` with the path of the index.";
}
