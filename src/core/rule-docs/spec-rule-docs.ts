import type { FaultRule } from "../lint/spec-fault.ts";
import type { RuleDoc } from "../rule-docs.ts";
import { INDEX_RULE_DOCS } from "./index-rule-docs.ts";

/** The explanations of the rules about specs themselves. */
export const SPEC_RULE_DOCS: Readonly<Record<FaultRule, RuleDoc>> = {
  "footer-missing": {
    what: 'A spec has no footer: no YAML behind a last line of three dashes, or, with "spec.footer.placement" "front-matter", none before its text.',
    why: "The footer is what tools read: how much debt a module carries, and which specs belong together.",
    how: [
      "Add the footer with the keys that the finding names.",
      'If specs of this repository have none, set "spec": { "footer": { "placement": "none" } }.',
    ],
  },
  "footer-invalid": {
    what: 'The footer is not what "spec.footer.schema" asks for: it is no YAML (tabs as indentation, keys that stand twice, texts that begin with a sign of YAML such as a backtick or `@`), it is not last in the spec, it is fenced, a key is missing, a value has another type or is none of the words allowed, or an item of a list is a table, a number or nothing (`- fix this: that`, `- 1.0`, `- ~`).',
    why: "A footer that parsers read otherwise than people is worse than none: debt disappears without a word.",
    how: [
      "Correct the line that the finding names; quotes around a text make it a text whatever it holds.",
      'If footers of this repository look otherwise, describe them under "spec": { "footer": { "schema": {} } }.',
    ],
  },
  "footer-link-broken": {
    what: "An entry of `related_specs` leads to no file of the judged tree: not to one of the disk alone, and not to a folder. Queries and anchors are left aside, percent signs are decoded, a path that begins with a slash starts at the repository's root, case counts. Where the file is likely to be, the finding says: up to three `../` more or one less, `mod.rs.spec.md` for `mod.spec.md`, `name.rs.spec.md` for `name.spec.md` or for `name/mod.spec.md`, the nearest overview above, another spelling, or where this very change moved it. A commit that moves or deletes a spec is asked for the links of all others.",
    why: "Links are how readers get from one module to the next, and the first thing that a move breaks.",
    how: [
      "Write the path that the finding suggests; `spec-check fix` does it where there is exactly one.",
      "Take the entry out if there is no such spec.",
    ],
  },
  "section-missing": {
    what: 'A spec has no section of a title that "spec.sections" lists, at whatever level. Case does not count.',
    why: "Readers, and tools that write specs, look for the same things at the same place in each of them.",
    how: [
      "Add the section; where there is nothing to say, say so in it.",
      'If specs of this repository have other sections, list them under "spec": { "sections": [] }; an empty list asks for none.',
    ],
  },
  "spec-conflict-marker": {
    what: "A spec holds the lines that Git puts around a conflict, outside of a block of code that shows one.",
    why: "Half of such a spec is not true, and nobody can tell which.",
    how: ["Resolve the conflict and stage the spec."],
  },
  "footer-link-annotated": {
    what: "An entry of `related_specs` has words in parentheses behind its path, such as (future). The finding says whether the file is there by now.",
    why: "The annotation is part of the path for every reader of YAML, and it is never taken out when the file comes.",
    how: [
      "Take the annotation out; `spec-check fix` does it where the file is there.",
      "Name a spec that is still to come in the text instead.",
    ],
  },
  "footer-item-truncated": {
    what: "A text of the footer has a blank and a # in it, and something other than a blank behind the #: YAML takes the rest for a comment.",
    why: "The rest of the text is gone for every tool, without a warning.",
    how: ["Put quotes around the text.", "Where a comment is meant, put a blank behind the #."],
  },
  "spec-placeholder": {
    what: 'The text of a spec still has words that stand for text to be written, those of "spec.placeholders": TODO and its like in capitals, or phrases that a generator left behind. Code is not looked at.',
    why: "A spec that says that it will say something has been taken for finished.",
    how: [
      "Write what is missing, or take the words out.",
      'If they mean something in this repository, list your own under "spec": { "placeholders": [] }.',
    ],
  },
  "spec-link-broken": {
    what: "A link, image or reference definition in the text of a spec leads to no file or folder of the judged tree. URLs are not followed, and paths between backticks are no links.",
    why: "A reader who follows it finds nothing.",
    how: [
      "Write the path that the finding suggests, if it has one; `spec-check fix` does it where there is exactly one.",
      "Take the link out.",
    ],
  },
  "section-empty": {
    what: 'A section that "spec.sections" lists has nothing below its heading.',
    why: "An empty section looks like one that was checked and needs no word.",
    how: ["Write it, or say in it why there is nothing to say."],
  },
  "section-misplaced": {
    what: 'Sections that "spec.sections" lists stand in another order, twice, or at another level than the second, or the spec has a title of the first level.',
    why: "Specs are read one after another, and by tools: what stands at the same place everywhere is found everywhere.",
    how: ["Put the section where the others have it."],
  },
  "footer-key-unknown": {
    what: 'The footer has a key that "spec.footer.schema" does not name. `reviewed`, which `spec-check accept` writes, is always known.',
    why: "A misspelt key is a key that no tool reads.",
    how: ["Correct the key, take it out, or add it to the schema."],
  },
  "footer-item-none": {
    what: "A list of the footer has an item that says that it is empty, such as None.",
    why: "Every tool that counts items counts one.",
    how: ["Write an empty list, []; `spec-check fix` does it where the item is the only one."],
  },
  "footer-debt-contradicted": {
    what: "The section Technical Debt says that there is none, and the footer has items, or a severity above low.",
    why: "One of the two is wrong.",
    how: ["Describe the debt in the section, or take it out of the footer."],
  },
  "footer-link-bare": {
    what: "An entry of `related_specs` leads to a file and begins neither with ./ nor with ../ nor with a slash.",
    why: "Some tools take such a path to start at the root.",
    how: ["Put ./ before it; `spec-check fix` does it."],
  },
  "footer-parent-unlinked": {
    what: "A spec links none of the overviews above it (`mod.spec.md`, `mod.rs.spec.md`, or the spec of the module that its folder belongs to), and there is one. Told by `spec-check lint` alone.",
    why: "From a file's spec the way to the whole is one link; without it a reader has to know the tree.",
    how: [
      "Add the overview that the finding names to `related_specs`; `spec-check fix` with the path of the spec does it.",
    ],
  },
  "footer-link-unreturned": {
    what: "An entry of `related_specs` leads to a spec that does not link back. Told by `spec-check lint` alone.",
    why: "Where links go both ways, a reader of either spec learns of the other.",
    how: ["Add the link back, or leave the rule off, as it is by default."],
  },
  "spec-identifier-dead": {
    what: "A code span of a spec names an item that its source had in one of its last 20 versions within the newest 2000 commits, and that stands nowhere in the source any more. Told by `spec-check lint` alone.",
    why: "Names that are gone send readers searching. It is off by default since the answer hangs on how much history a clone has, and reading old versions takes its time; a commit that removes an item is asked by `api-item-stale`.",
    how: ["Take the name out, or put in the one that the item has now."],
  },
  ...INDEX_RULE_DOCS,
};
