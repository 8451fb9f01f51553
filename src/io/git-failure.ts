import { type ErrorCode, SpecCheckError } from "../core/errors.ts";

/** How one run of Git ended badly. */
export interface GitExit {
  readonly args: readonly string[];
  /** Exit status; null when a signal ended it, negative when it never started. */
  readonly status: number | null;
  readonly stderr: string;
}

interface Diagnosis {
  readonly sign: RegExp;
  readonly code: ErrorCode;
  readonly what: string;
  readonly help: string;
}

/** Git's words in the C locale, most telling first. */
const DIAGNOSES: readonly Diagnosis[] = [
  {
    sign: /spawn(?:Sync)? .*ENOENT/,
    code: "git",
    what: "git was not found on PATH",
    help: "Install Git, or put it on PATH.",
  },
  {
    sign: /dubious ownership/,
    code: "git",
    what: "Git does not trust this repository, which another user owns",
    help: "Run the `git config --global --add safe.directory …` command that Git prints above.",
  },
  {
    sign: /not a git repository/i,
    code: "git",
    what: "this is not a Git repository",
    help: "Run spec-check inside a Git repository, or name one with --cwd.",
  },
  {
    sign: /must be run in a work tree/,
    code: "git",
    what: "this needs a work tree",
    help: "Run spec-check in a work tree, not in a bare repository or inside .git.",
  },
  {
    sign: /index file corrupt|bad index file|bad signature|index file smaller|unknown index entry|index uses .* extension/,
    code: "git",
    what: "Git cannot read the index",
    help: 'Rebuild it, your files stay as they are: rm -f "$(git rev-parse --git-path index)" && git reset',
  },
  {
    sign: /index file open failed|unable to map index file|cannot stat the open index/,
    code: "git",
    what: "Git cannot open the index",
    help: 'Look at what it is and whose: ls -ld "$(git rev-parse --git-path index)"',
  },
  {
    sign: /lazy fetching disabled|promisor remote|could not fetch/,
    code: "object",
    what: "a blob or tree of this partial clone is not available locally, and spec-check does not touch the network",
    help: "Let Git fetch what the commit compares, for example with `git diff --cached HEAD`, or of commits with `git log --patch`, then try again.",
  },
  {
    sign: /bad (?:tree )?object|unable to read|loose object|could not get object info|missing (?:blob|tree|commit)|is corrupt|invalid object/i,
    code: "object",
    what: "Git cannot read an object that this commit names",
    help: "Run `git fsck` to see what is missing or damaged.",
  },
];

/** Turns a failed run of Git into the error that the user meets: what failed, Git's own words, and the remedy. */
export function explainGitFailure(exit: GitExit, cause: unknown): SpecCheckError {
  const command = `git ${exit.args[exit.args[0] === "-c" ? 2 : 0] ?? ""}`;
  const started = exit.status === null || exit.status >= 0;
  // What simple-git has to say of a program that never started is a stack trace.
  const words = (started ? exit.stderr : (exit.stderr.split("\n")[0] ?? "")).trim();
  const found = DIAGNOSES.find((diagnosis) => diagnosis.sign.test(words));
  if (!started && found !== undefined) {
    return new SpecCheckError(found.code, found.what, { help: found.help, cause });
  }
  const ending = exit.status === null ? "was killed" : `ended with status ${exit.status}`;
  const told = words === "" ? "Git said nothing" : words;
  if (found === undefined) return new SpecCheckError("git", `\`${command}\` ${ending}: ${told}`, { cause });
  return new SpecCheckError(found.code, `${found.what}; \`${command}\` ${ending}: ${told}`, {
    help: found.help,
    cause,
  });
}
