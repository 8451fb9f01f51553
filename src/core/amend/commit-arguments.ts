import { baseName } from "../path-parts.ts";

/** What a command line says about the commit being made. */
export type CommitKind = "amend" | "plain" | "not-a-commit";

/** Options of `git` itself whose value is the next word. */
const GIT_VALUES: ReadonlySet<string> = new Set([
  "-C",
  "-c",
  "--attr-source",
  "--config-env",
  "--git-dir",
  "--namespace",
  "--super-prefix",
  "--work-tree",
]);

/** Long options of `git commit` whose value may be the next word. */
const COMMIT_VALUES: readonly string[] = [
  "author",
  "cleanup",
  "date",
  "file",
  "fixup",
  "message",
  "pathspec-from-file",
  "reedit-message",
  "reuse-message",
  "squash",
  "template",
  "trailer",
];

/** Short ones; the rest of their word is the value, or the next word where there is no rest. */
const SHORT_VALUES = "mFCct";

/** Short ones whose value can only be the rest of their word. */
const SHORT_ATTACHED = "Su";

/** Commands that run the hooks of a commit and never amend. */
const OTHERS: ReadonlySet<string> = new Set(["cherry-pick", "merge", "pull", "revert"]);

/**
 * Reads a command line of Git: whether it makes a commit, and whether that takes the place of HEAD. An alias is
 * `not-a-commit`, since Git starts what it stands for as a process of its own.
 *
 * @param words the program first.
 * @see {@link https://git-scm.com/docs/git-commit}
 */
export function readCommitArguments(words: readonly string[]): CommitKind {
  const [program = "", ...rest] = words;
  const name = baseName(program).replace(/\.exe$/i, "");
  if (name === "git-commit") return isAmending(rest) ? "amend" : "plain";
  if (name !== "git") return "not-a-commit";
  const at = subcommandAt(rest);
  const command = rest[at] ?? "";
  if (OTHERS.has(command)) return "plain";
  if (command !== "commit") return "not-a-commit";
  return isAmending(rest.slice(at + 1)) ? "amend" : "plain";
}

function subcommandAt(words: readonly string[]): number {
  let at = 0;
  while (words[at]?.startsWith("-") === true) at += GIT_VALUES.has(words[at] ?? "") ? 2 : 1;
  return at;
}

/** Git takes options among paths, the last of `--amend` and `--no-amend`, and any beginning that fits one option. */
function isAmending(words: readonly string[]): boolean {
  let amends = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--" || word === "--end-of-options") break;
    if (/^--am(?:e(?:nd?)?)?$/.test(word)) amends = true;
    else if (/^--no-am(?:e(?:nd?)?)?$/.test(word)) amends = false;
    else if (takesNext(word)) at += 1;
  }
  return amends;
}

function takesNext(word: string): boolean {
  if (word.startsWith("--")) {
    const name = word.slice(2);
    return COMMIT_VALUES.some((option) => option.startsWith(name));
  }
  if (!word.startsWith("-")) return false;
  for (let at = 1; at < word.length; at += 1) {
    const letter = word.charAt(at);
    if (SHORT_ATTACHED.includes(letter)) return false;
    if (SHORT_VALUES.includes(letter)) return at === word.length - 1;
  }
  return false;
}
