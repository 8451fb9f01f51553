import * as assert from "uvu/assert";
import { soundSpec } from "./sound-spec.ts";
import { type Outcome, type RepoOptions, type Start, type TempRepo, withRepo } from "./temp-repo.ts";
import { useShippedHooks } from "./watched-hooks.ts";

/** The module that scenarios work on. */
export const SOURCE = "src/exec.rs";

/** Its spec. */
export const SPEC = "src/exec.rs.spec.md";

const BASE = `pub fn run(command: &str) -> bool {
    !command.is_empty()
}

pub fn stop() {}

pub struct Limits {
    pub timeout: u64,
}
`;

const BASE_SPEC = soundSpec(
  "`run` starts a command and says whether there was one; `stop` ends it. `Limits` has a `timeout` in seconds.",
);

/** Contents of {@link SOURCE} and {@link SPEC}, in the variants that scenarios need. */
export const RUST = {
  base: BASE,
  body: BASE.replace("!command.is_empty()", "command.len() > 1"),
  api: BASE.replace("-> bool {\n    !command.is_empty()", "-> Option<bool> {\n    Some(true)"),
  otherApi: BASE.replace("pub timeout: u64", "pub timeout: u32"),
} as const;

/** Contents of the spec; `said` answers `api`, `cosmetic` answers nothing. */
export const MARKDOWN = {
  base: BASE_SPEC,
  said: BASE_SPEC.replace("whether there was one", "whether it ended well, or nothing"),
  otherSaid: BASE_SPEC.replace("in seconds", "in milliseconds"),
  cosmetic: BASE_SPEC.replace("; `stop`", ";\n`stop`"),
} as const;

/** A repository with one module and its spec, committed, in which the shipped hooks run. */
export async function withModule(
  use: (repo: TempRepo) => void | Promise<void>,
  options: RepoOptions = {},
): Promise<void> {
  await withRepo(async (repo) => {
    repo.write(SOURCE, RUST.base);
    repo.write(SPEC, MARKDOWN.base);
    repo.commit("module");
    useShippedHooks(repo);
    await use(repo);
  }, options);
}

/** A git command that must be stopped by spec-check, with words that it must say; nothing may be changed by it. */
export function assertBlocked(
  repo: TempRepo,
  args: readonly string[],
  { says = ["api-changed-without-spec"], ...start }: Start & { readonly says?: readonly string[] } = {},
): Outcome {
  const before = repo.snapshot();
  const outcome = repo.tryGit(args, start);
  const shown = `git ${args.join(" ")} said: ${outcome.stdout}${outcome.stderr}`;
  assert.is(outcome.status, 1, shown);
  for (const words of says) assert.ok(outcome.stderr.includes(words), `expected "${words}"; ${shown}`);
  const after = repo.snapshot();
  assert.is(after.refs, before.refs);
  assert.is(after.status, before.status);
  assert.is(after.config, before.config);
  assert.equal(
    after.files.filter((file) => file.endsWith(".lock")),
    [],
  );
  return outcome;
}

/** A git command that must make a commit. */
export function assertCommitted(repo: TempRepo, args: readonly string[], start: Start = {}): Outcome {
  const before = repo.tryGit(["rev-parse", "HEAD"]).stdout;
  const outcome = repo.tryGit(args, start);
  assert.is(outcome.status, 0, `git ${args.join(" ")} said: ${outcome.stdout}${outcome.stderr}`);
  assert.is.not(repo.git("rev-parse", "HEAD"), before);
  return outcome;
}

/** Runs `spec-check --staged` by hand, and answers how it ended. */
export function checkStaged(repo: TempRepo, args: readonly string[] = [], start: Start = {}): Outcome {
  return repo.specCheck(["--staged", ...args], start);
}
