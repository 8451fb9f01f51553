import type { CommandName } from "./command-table.ts";

/** What a shell offers in some place: names of files, folders, commits and ranges of them, or these words. */
export type Completes = "file" | "folder" | "revision" | readonly string[];

/** One option: what the parser needs and what `--help` prints. */
export interface OptionEntry {
  readonly name: string;
  readonly short?: string;
  /** The placeholder of its value; an option without one is a switch. */
  readonly value?: string;
  readonly summary: string;
  /** What a shell offers for its value; nothing where absent. */
  readonly completes?: Completes;
  /** The commands that take it, null for all. */
  readonly commands: readonly CommandName[] | null;
}

/** Every option of this version, in the order of `--help`. */
export const OPTIONS: readonly OptionEntry[] = [
  { name: "staged", summary: "judge the index against HEAD (the default)", commands: ["check"] },
  {
    name: "range",
    value: "A..B",
    summary: "judge a range of commits",
    completes: "revision",
    commands: ["range"],
  },
  {
    name: "per-commit",
    summary: "with --range, judge each commit by itself as well",
    commands: ["range"],
  },
  {
    name: "since",
    value: "REF",
    summary: "judge what came since HEAD parted from REF; audit, debt and report compare",
    completes: "revision",
    commands: ["since", "audit", "debt", "report"],
  },
  { name: "pre-push", summary: "judge what is being pushed", commands: ["pre-push"] },
  {
    name: "assume-specs",
    summary: "for replay, take every source to have had its spec",
    commands: ["replay"],
  },
  {
    name: "rev",
    value: "REV",
    summary: "for audit, debt, lint and report, look at this commit, not at the index",
    completes: "revision",
    commands: ["audit", "debt", "lint", "report"],
  },
  {
    name: "mentions",
    summary: "for audit, count the public items that no spec names as well",
    commands: ["audit"],
  },
  {
    name: "no-cache",
    summary: "for audit and report, read all anew and keep nothing in .git/spec-check",
    commands: ["audit", "report"],
  },
  {
    name: "fail-under",
    value: "N",
    summary: "for audit, block when less than N percent of the sources have a spec",
    commands: ["audit"],
  },
  {
    name: "baseline",
    value: "FILE",
    summary: "for audit, block on sources without a spec that FILE does not list",
    completes: "file",
    commands: ["audit"],
  },
  {
    name: "update-baseline",
    summary: "for audit, take out of the baseline what is no gap any more, or write it",
    commands: ["audit"],
  },
  {
    name: "fail-on",
    value: "LEVEL",
    summary: "for debt, block on specs whose debt is low, medium or high, or worse",
    completes: ["low", "medium", "high"],
    commands: ["debt"],
  },
  {
    name: "shard",
    value: "I/N",
    summary: "for --range and replay, judge the I-th of N parts; needs --format json",
    commands: ["range", "replay"],
  },
  {
    name: "reason",
    value: "TEXT",
    summary: "for accept, why no prose is needed",
    commands: ["accept"],
  },
  {
    name: "dry-run",
    summary: "print the edits and write nothing",
    commands: ["accept", "fix", "new", "init", "uninstall"],
  },
  {
    name: "yes",
    short: "y",
    summary: "for init and uninstall, ask nothing",
    commands: ["init", "uninstall"],
  },
  {
    name: "write-only",
    summary: "for init and uninstall, write files, but install and start nothing",
    commands: ["init", "uninstall"],
  },
  {
    name: "package",
    value: "SPEC",
    summary: "for init, what npm installs; rust-spec-check of this version if not told",
    completes: "file",
    commands: ["init"],
  },
  {
    name: "visibility",
    value: "WHICH",
    summary: "for api and diff, the items that count: public, crate (the default) or all",
    completes: ["public", "crate", "all"],
    commands: ["api", "diff"],
  },
  {
    name: "stdin-batch",
    summary: "for diff, read OLD<tab>NEW lines from standard input",
    commands: ["diff"],
  },
  {
    name: "config",
    value: "FILE",
    summary: "read this configuration file instead of searching",
    completes: "file",
    commands: null,
  },
  {
    name: "cwd",
    value: "DIR",
    summary: "behave as if started in DIR",
    completes: "folder",
    commands: null,
  },
  {
    name: "format",
    value: "FORMAT",
    summary: "text (the default), json, sarif, github, markdown or junit",
    commands: null,
  },
  {
    name: "output",
    value: "FILE",
    summary: "write the report to FILE instead of standard output",
    completes: "file",
    commands: null,
  },
  { name: "quiet", summary: "print only what blocks", commands: null },
  { name: "color", summary: "colours, whatever NO_COLOR and the terminal say", commands: null },
  { name: "no-color", summary: "no colours, whatever FORCE_COLOR and the terminal say", commands: null },
  { name: "max-warnings", value: "N", summary: "block when there are more than N warnings", commands: null },
  { name: "timing", summary: "say on standard error where the time went", commands: null },
  { name: "version", short: "V", summary: "print the version", commands: null },
  {
    name: "help",
    short: "h",
    summary: "print this help, or that of the command named before it",
    commands: null,
  },
];
