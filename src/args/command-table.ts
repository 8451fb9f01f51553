/** The commands of this version; `check` is what runs when no command is named. */
export const COMMANDS = [
  {
    name: "check",
    usage: "spec-check [--staged] [--] [PATH…]",
    summary: "judge the commit being made: the index against HEAD (the default)",
  },
  {
    name: "range",
    usage: "spec-check --range A..B [--per-commit] [--] [PATH…]",
    summary: "judge the net change of commits; A...B starts where the two part",
  },
  {
    name: "since",
    usage: "spec-check --since REF [--] [PATH…]",
    summary: "judge the index against the merge base of REF and HEAD",
  },
  {
    name: "pre-push",
    usage: "spec-check --pre-push [REMOTE] [URL]",
    summary: "judge what is being pushed; reads the refs from standard input",
  },
  {
    name: "replay",
    usage: "spec-check replay A..B [--assume-specs] [PATH…]",
    summary: "judge every commit of a range as if the hook had been there",
  },
  {
    name: "audit",
    usage: "spec-check audit [--rev REV] [--since REF] [PATH…]",
    summary: "say which sources have a spec and which do not, by phase, crate and folder",
  },
  {
    name: "debt",
    usage: "spec-check debt [--rev REV] [--since REF] [PATH…]",
    summary: "roll up the technical debt that the footers of the specs name",
  },
  {
    name: "report",
    usage: "spec-check report [--rev REV] [--since REF]",
    summary: "draw coverage, gaps, debt, related specs and drift: one HTML page that needs nothing else",
  },
  {
    name: "merge-reports",
    usage: "spec-check merge-reports FILE…",
    summary: "put the parts that --shard wrote together, or write one JSON report in another format",
  },
  {
    name: "accept",
    usage: "spec-check accept SOURCE… --reason TEXT [--dry-run]",
    summary: "record in the spec that the staged API change was reviewed and needs no prose",
  },
  {
    name: "lint",
    usage: "spec-check lint [--rev REV] [--] [PATH…]",
    summary: "say what is wrong with the specs themselves: sections, footer, links, orphans",
  },
  {
    name: "fix",
    usage: "spec-check fix [--dry-run] [--] [PATH…]",
    summary: "mend in the index what the staged change, or PATH, has exactly one right repair for",
  },
  {
    name: "new",
    usage: "spec-check new SOURCE… [--dry-run]",
    summary: "write a spec skeleton for a source or a folder, with its API, and its index entry",
  },
  {
    name: "init",
    usage: "spec-check init [--yes] [--dry-run]",
    summary: "let the hooks of this repository call spec-check; shows what it would write, and asks",
  },
  {
    name: "uninstall",
    usage: "spec-check uninstall [--yes] [--dry-run]",
    summary: "take out again what init wrote, and nothing else",
  },
  {
    name: "doctor",
    usage: "spec-check doctor",
    summary: "say which hooks run, which configuration counts, and what mends what is wrong",
  },
  {
    name: "api",
    usage: "spec-check api FILE",
    summary: "print the API surface of one Rust file (- reads standard input)",
  },
  {
    name: "diff",
    usage: "spec-check diff OLD NEW",
    summary: "print the API changes between two Rust files (/dev/null stands for no file)",
  },
  {
    name: "diff",
    usage: "spec-check diff --stdin-batch",
    summary: "the same for each OLD<tab>NEW line of standard input, one JSON document a line",
  },
  {
    name: "explain",
    usage: "spec-check explain RULE",
    summary: "say what a rule means, why it is there and how to satisfy it",
  },
  {
    name: "completion",
    usage: "spec-check completion SHELL",
    summary: "print what completes commands and options in bash, zsh or fish",
  },
] as const;

/** The name of a command of this version. */
export type CommandName = (typeof COMMANDS)[number]["name"];
