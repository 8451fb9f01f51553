import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { RUST, SOURCE, withModule } from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";
import { useWatchedHook, writtenByHooks } from "../support/watched-hooks.ts";

/** What a hook could do to a repository, each of which the watch of every scenario must notice. */
const WRITES: readonly (readonly [title: string, script: string, sign: string])[] = [
  ["stages a file", "git add --all", "M. N..."],
  ["marks a file in the index", "git update-index --assume-unchanged README.md", ".git/index"],
  ["makes a reference", "git update-ref refs/heads/other HEAD", ".git/refs/heads/other"],
  ["writes the configuration", "git config spec.check yes", ".git/config"],
  ["writes an object", "echo new | git hash-object -w --stdin", ".git/objects/3e"],
  ["leaves a lock", "touch .git/config.lock", ".git/config.lock"],
  ["edits a file", "echo >> README.md", "AM N..."],
];

function commitWith(repo: TempRepo, script: string): void {
  repo.write("../hook", `${script}\n`);
  useWatchedHook(repo, "pre-commit", join(repo.home, "hook"));
  repo.write("README.md", "text\n");
  repo.git("add", "--all");
  repo.write(SOURCE, RUST.body);
  repo.tryGit(["commit", "-qm", "x"]);
}

describe("the watch over the scenarios", (test) => {
  for (const [title, script, sign] of WRITES) {
    test(`notices a hook that ${title}`, () =>
      withModule((repo) => {
        commitWith(repo, script);
        assert.match(writtenByHooks(repo.home), sign);
        repo.remove("../written-by-a-hook");
      }));
  }

  test("lets a hook be that only reads", () =>
    withModule((repo) => {
      commitWith(repo, "git status --short >&2");
      assert.is(writtenByHooks(repo.home), "");
    }));
});
