import type { InvalidFooterFacts } from "../lint/spec-fault.ts";
import type { FooterPlacement, Misplacement } from "../spec/footer/find-footer.ts";
import type { Wording } from "../wording.ts";

/** What `footer-invalid` says. */
export function invalidFooter(facts: InvalidFooterFacts): Wording {
  switch (facts.kind) {
    case "misplaced":
      return MISPLACED[facts.why](facts.placement);
    case "yaml":
      return {
        message: `the footer is no YAML: ${facts.problem}`,
        help: "Correct it; a text that begins with a sign of YAML (` @ % * & ! [ { \" ') needs quotes around it.",
      };
    case "too-deep":
      return {
        message: "the footer nests deeper than any footer needs",
        help: "Take the brackets or the indentation out.",
      };
    case "missing-key":
      return {
        message: `the footer has no ${facts.key}; expected ${facts.expected}`,
        help: `Add ${facts.key} to the footer.`,
      };
    case "type":
      return {
        message: `${facts.key}: expected ${facts.expected}, received ${facts.received}`,
        help: `Correct ${facts.key}.`,
      };
    case "item":
      return {
        message: `${facts.key}: expected a text, received ${facts.received}`,
        help: facts.isText ? "Put quotes around the whole item." : "Write the item, or take it out.",
      };
  }
}

const MISPLACED: Readonly<Record<Misplacement, (placement: FooterPlacement) => Wording>> = {
  "not-last": () => ({
    message: "text stands behind the footer",
    help: "Move the footer to the end of the spec.",
  }),
  fenced: () => ({
    message: "the footer stands in a block of code",
    help: "Take the fences away: the footer is plain YAML behind a line of three dashes.",
  }),
  "no-dashes": () => ({
    message: "no line of three dashes stands before the footer",
    help: "Put a line of three dashes before it.",
  }),
  closed: () => ({
    message: "a line of three dashes stands behind the footer",
    help: "Take the last line of dashes out.",
  }),
  "wrong-end": (placement) => ({
    message:
      placement === "end"
        ? "has front matter where a footer is expected"
        : "has a footer where front matter is expected",
    help:
      placement === "end"
        ? 'Move it to the end of the spec, or set "spec": { "footer": { "placement": "front-matter" } }.'
        : 'Move it to the beginning of the spec, or set "spec": { "footer": { "placement": "end" } }.',
  }),
  "odd-line": () => ({
    message: "a line of the footer is no YAML",
    help: "Indent it, or put it into the value that it belongs to.",
  }),
};
