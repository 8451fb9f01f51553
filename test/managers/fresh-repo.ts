import { homedir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { MARKDOWN, RUST, SOURCE, SPEC } from "../support/scenario.ts";
import { type Outcome, type TempRepo, tempRepo, withRepo } from "../support/temp-repo.ts";

/** What every repository of this suite is tried with. */
export interface Kit {
  /** Absolute: the packed package. */
  readonly tarball: string;
  /** Absolute: folders with programs that go before the path. */
  readonly bins: readonly string[];
}

/**
 * Hands a fresh Rust repository with one module to `use`, committed with what `files` adds. The caches and settings
 * of npm and pip are those of the user, since a home of its own would fetch everything anew for each test.
 */
export function withFresh(
  { bins }: Kit,
  files: Readonly<Record<string, string>>,
  use: (repo: TempRepo) => void,
): Promise<void> {
  return withRepo((made) => {
    const home = homedir();
    const settings = Object.entries(process.env).filter(([name]) => /^(?:npm_config_|pip_)/i.test(name));
    const repo = tempRepo(made.root, {
      ...made.env,
      ...Object.fromEntries(settings.map(([name, value = ""]) => [name, value])),
      PATH: [...bins, made.env.PATH ?? ""].join(":"),
      npm_config_userconfig: process.env.npm_config_userconfig ?? join(home, ".npmrc"),
      npm_config_cache: process.env.npm_config_cache ?? join(home, ".npm"),
      npm_config_prefer_offline: "true",
      npm_config_audit: "false",
      npm_config_fund: "false",
      npm_config_update_notifier: "false",
      PRE_COMMIT_HOME: join(made.home, "pre-commit"),
      PREK_HOME: join(made.home, "prek"),
      CI: "1",
    });
    repo.write("Cargo.toml", '[package]\nname = "exec"\nversion = "0.1.0"\nedition = "2021"\n');
    repo.write(SOURCE, RUST.base);
    repo.write(SPEC, MARKDOWN.base);
    repo.write(".gitignore", "node_modules\n/target\n");
    for (const [path, text] of Object.entries(files)) repo.write(path, text);
    repo.commit("module");
    use(repo);
  });
}

/** The one command that a person types: init, from the packed package, by npx. */
export function npxInit(repo: TempRepo, { tarball }: Kit): Outcome {
  const asked = ["init", "--yes", "--package", tarball];
  const outcome = repo.run("npx", ["--yes", "--package", tarball, "--", "spec-check", ...asked]);
  assert.is(outcome.status, 0, outcome.stdout + outcome.stderr);
  return outcome;
}
