import { SPEC_RULE_DOCS } from "./rule-docs/spec-rule-docs.ts";
import type { RuleId, Severity } from "./rule-id.ts";

/** What `spec-check explain` says of one rule, in sentences of plain text without line breaks. */
export interface RuleDoc {
  /** When the rule makes a finding. */
  readonly what: string;
  /** What goes wrong without it. */
  readonly why: string;
  /** The ways to satisfy it, the usual one first. */
  readonly how: readonly string[];
}

/** A rule with everything that is said about it. */
export interface RuleExplanation extends RuleDoc {
  readonly rule: RuleId;
  /** The severity where the configuration is silent. */
  readonly severity: Severity;
}

/** The explanation of every rule: a rule without one does not compile. */
export const RULE_DOCS: Readonly<Record<RuleId, RuleDoc>> = {
  "api-changed-without-spec": {
    what: "An item that is or was `pub` was added, removed or changed in a Rust source, or moved from one to another, and the text of the source's spec is the same as before. A move asks the specs of both sources. With `require` `mention` a spec that changed has to name what changed as well, with `signature` its API block has to be the API of the source: then the finding is at the block and tells the lines that differ. Bodies, comments, formatting, tests and the order of items do not count as API; white space, the footer and the targets of links do not count as spec text.",
    why: "The spec is what people read instead of the source. Once its signatures are wrong in one place, it is believed in none.",
    how: [
      "Describe the change in the spec and stage the spec in the same commit.",
      "If the API block is out of date, let `spec-check fix` write it.",
      "If the item need not be public, narrow its visibility.",
      'If the file needs no spec, list it in .specignore or under "ignore" in the configuration.',
      'If this one change needs no word in the spec, exempt the commit and say why: SPEC_EXEMPT="reason" git commit.',
    ],
  },
  "crate-api-changed-without-spec": {
    what: "Only items that other modules of the same crate see (`pub(crate)`, `pub(super)`, `pub(in …)`, and with `api.reach` `crate` the `pub` ones that no other crate can reach) were added, removed, changed or moved, and the text of the source's spec is the same as before.",
    why: "Other modules of the crate rely on these items, and their authors read the spec too. Such changes are frequent, so the rule warns unless the configuration makes it block.",
    how: [
      "Describe the change in the spec and stage the spec in the same commit.",
      'Set "api": { "visibility": "public" } to judge `pub` items only.',
      'Set the rule to "error" to block, or to "off" to be silent.',
      'If this one change needs no word in the spec, exempt the commit and say why: SPEC_EXEMPT="reason" git commit.',
    ],
  },
  "spec-missing": {
    what: "A Rust source that is new, or whose API changed, has no spec: none of the places where one is looked for holds a file in the judged tree.",
    why: "A module without a spec is invisible to the other rules: its API can change for years unnoticed.",
    how: [
      "Write the spec at the place that the finding names and stage it.",
      'If specs live elsewhere, say so under "specs" or "map" in the configuration.',
      'If the file needs no spec, list it in .specignore or under "ignore".',
    ],
  },
  "spec-orphaned": {
    what: "A Rust source was deleted or moved and its spec stayed where it was, or a spec was deleted and its source stays. `spec-check lint` tells of every spec of a file that is not there, and of overviews of folders that hold nothing but specs.",
    why: "A spec without its source describes code that is not there; a source without its spec has silently lost its description.",
    how: [
      "Move the spec together with its source: `spec-check fix` does it, and rewrites the links that lead to it.",
      "Delete the spec together with its source, in the same commit.",
      "If the spec was deleted by mistake, restore it: git restore --staged --worktree -- <spec>.",
    ],
  },
  "api-item-unmentioned": {
    what: "The spec changed together with its module's API, and an item that was added or changed is named nowhere in it: not in a code span, not in a block of Rust, and not in prose as a word that can only be a name. Re-exports, modules and impls need no name unless `mention.exempt` says otherwise, and a spec that answers for several sources need not name the items of each.",
    why: "A spec that was edited somewhere else looks as if it answered the change. A reader who looks for the new item finds nothing.",
    how: [
      "Name the item in the spec in backticks, with a word on what it is for.",
      'If items of a kind need no name, list the kind under "mention": { "exempt": [] }.',
      'To make it block, set "require": "mention".',
    ],
  },
  "api-item-stale": {
    what: "The spec changed together with its module's API, and a code span or a block of Rust in it still names an item that was removed, while the source has that name nowhere any more. The finding gives the line and, where an item of the same signature took its place, the new name.",
    why: "A name that is gone sends readers searching, and the sentence around it is most likely wrong as well.",
    how: [
      "Take the name out of the spec, or put the new one in its place.",
      "Where the old name has to be told, in a history for instance, write it without backticks.",
    ],
  },
  "analysis-incomplete": {
    what: "A part of a source could not be read as Rust items, or the whole source could not be read as text: unbalanced brackets, a conflict marker, not UTF-8, larger than `maxFileSize`. The finding names the lines.",
    why: "What could not be read may hide an API change. A check that says nothing about it would pass what it has not seen.",
    how: [
      "Mend the source so that rustc reads it, and stage it.",
      'If the file is generated or too large on purpose, list it under "ignore" or raise "maxFileSize".',
    ],
  },
  "config-pattern-unused": {
    what: "A glob of the configuration matches no path of the judged tree.",
    why: "A pattern that matches nothing is nearly always a typing error or left over from a move: files that it was meant for are judged by other rules than intended.",
    how: [
      "Correct the pattern, or remove it. Patterns are matched against paths from the repository's root.",
    ],
  },
  ...SPEC_RULE_DOCS,
};
