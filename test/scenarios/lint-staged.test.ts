import { symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe } from "../support/describe.ts";
import {
  assertBlocked,
  assertCommitted,
  MARKDOWN,
  RUST,
  SOURCE,
  SPEC,
  withModule,
} from "../support/scenario.ts";
import { DIST, type TempRepo } from "../support/temp-repo.ts";

/** Lets lint-staged call spec-check from a pre-commit hook; `task` is the value of its one configuration entry. */
function install(repo: TempRepo, task: string): void {
  repo.write(".gitignore", "node_modules\n");
  repo.write("lint-staged.config.mjs", `export default { "**/*.{rs,md}": ${task} };\n`);
  repo.commit("tools");
  symlinkSync(resolve("node_modules"), join(repo.root, "node_modules"));
  repo.git("config", "--unset", "core.hooksPath");
  repo.hook("pre-commit", `exec "${process.execPath}" node_modules/lint-staged/bin/lint-staged.js >&2`);
}

const COMMAND = `node ${DIST} --staged`;

describe("lint-staged", (test) => {
  for (const [title, task] of [
    ["a function", `() => ${JSON.stringify(COMMAND)}`],
    ["a command, to which it adds the paths", JSON.stringify(COMMAND)],
  ] as const) {
    test(`calls spec-check through ${title}`, () =>
      withModule((repo) => {
        install(repo, task);
        repo.write(SOURCE, RUST.api);
        repo.git("add", "--all");
        assertBlocked(repo, ["commit", "-qm", "x"]);
        assertBlocked(repo, ["commit", "-qm", "x", SOURCE]);
        repo.write(SPEC, MARKDOWN.said);
        repo.git("add", "--all");
        assertCommitted(repo, ["commit", "-qm", "x"]);
        repo.write(SOURCE, RUST.base);
        repo.git("add", "--all");
        assertCommitted(repo, ["commit", "-q", "--amend", "--no-edit"]);
      }));
  }

  test("calls it for a deletion when it is told of deletions", () =>
    withModule((repo) => {
      install(repo, `() => ${JSON.stringify(COMMAND)}`);
      repo.hook(
        "pre-commit",
        `exec "${process.execPath}" node_modules/lint-staged/bin/lint-staged.js --diff-filter=ACMRD >&2`,
      );
      repo.git("rm", "-q", SOURCE);
      assertBlocked(repo, ["commit", "-qm", "x"], { says: ["spec-orphaned"] });
    }));
});
