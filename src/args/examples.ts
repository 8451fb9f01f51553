import type { CommandName } from "./command-table.ts";

/** A command line that shows how a command is used. */
export interface Example {
  readonly command: CommandName;
  /** What it is for: a phrase. */
  readonly says: string;
  readonly line: string;
  /** Whether it is among the few that the help for all commands shows. */
  readonly isFirst?: boolean;
}

/** Command lines to learn from, in the order of `--help`. */
export const EXAMPLES: readonly Example[] = [
  {
    command: "check",
    says: "in a pre-commit hook",
    line: "spec-check --staged",
    isFirst: true,
  },
  { command: "check", says: "only what is staged of one crate", line: "spec-check --staged crates/exec" },
  { command: "check", says: "block on any warning too", line: "spec-check --staged --max-warnings 0" },
  {
    command: "range",
    says: "in CI, a pull request as a whole",
    line: "spec-check --range origin/main...HEAD --format github",
    isFirst: true,
  },
  { command: "range", says: "each commit of it as well", line: "spec-check --range main..HEAD --per-commit" },
  {
    command: "range",
    says: "the second of four parts of a long range",
    line: "spec-check --range v1.0..HEAD --per-commit --shard 2/4 --format json --output part-2.json",
  },
  { command: "since", says: "a branch, with what is staged now", line: "spec-check --since main" },
  {
    command: "pre-push",
    says: "in a pre-push hook",
    line: 'spec-check --pre-push "$@"',
  },
  { command: "pre-push", says: "by hand, before pushing", line: "spec-check --pre-push origin" },
  {
    command: "replay",
    says: "what the hook would have blocked",
    line: "spec-check replay HEAD~500..HEAD",
    isFirst: true,
  },
  {
    command: "replay",
    says: "the same for a team that has no specs yet",
    line: "spec-check replay HEAD~500..HEAD --assume-specs",
  },
  { command: "audit", says: "what has no spec", line: "spec-check audit" },
  {
    command: "audit",
    says: "in CI, what may not get worse",
    line: "spec-check audit --baseline spec-gaps.json",
  },
  { command: "lint", says: "all specs of the index", line: "spec-check lint" },
  { command: "debt", says: "what the specs say is owed", line: "spec-check debt --fail-on high" },
  {
    command: "report",
    says: "in CI, a page to look at",
    line: "spec-check report --since v1.0 --output spec-report.html",
  },
  { command: "fix", says: "see what would be mended", line: "spec-check fix --dry-run" },
  {
    command: "merge-reports",
    says: "put four parts together",
    line: "spec-check merge-reports part-1.json part-2.json part-3.json part-4.json",
  },
  {
    command: "merge-reports",
    says: "write a report once more, as SARIF",
    line: "spec-check merge-reports report.json --format sarif --output report.sarif",
  },
  {
    command: "accept",
    says: "a change that needs no prose",
    line: 'spec-check accept src/exec.rs --reason "only a bound was moved to a where clause"',
    isFirst: true,
  },
  { command: "fix", says: "what would be mended", line: "spec-check fix --dry-run" },
  { command: "init", says: "set up the hooks", line: "spec-check init", isFirst: true },
  { command: "init", says: "see what it would write", line: "spec-check init --dry-run" },
  { command: "uninstall", says: "in a script", line: "spec-check uninstall --yes" },
  { command: "doctor", says: "why does the hook not run", line: "spec-check doctor" },
  {
    command: "new",
    says: "a spec to start from, with the API and its entry in the index",
    line: "spec-check new src/exec.rs",
    isFirst: true,
  },
  { command: "new", says: "the overview of a folder", line: "spec-check new src/tools --dry-run" },
  { command: "api", says: "what other modules see of a file", line: "spec-check api src/exec.rs" },
  {
    command: "diff",
    says: "a file against HEAD",
    line: "git show HEAD:src/exec.rs | spec-check diff - src/exec.rs",
  },
  {
    command: "explain",
    says: "what a finding means",
    line: "spec-check explain spec-missing",
    isFirst: true,
  },
  { command: "completion", says: "in ~/.bashrc", line: 'eval "$(spec-check completion bash)"' },
  {
    command: "completion",
    says: "once, for fish",
    line: "spec-check completion fish --output ~/.config/fish/completions/spec-check.fish",
  },
];

/** The examples of one command, or the first ones of all when `topic` is null. */
export function examplesOf(topic: CommandName | null): readonly Example[] {
  return EXAMPLES.filter(({ command, isFirst }) => (topic === null ? isFirst === true : command === topic));
}
