import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { assertCommitted, MARKDOWN, RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

/** Makes the change of each side on a branch of its own, past the hooks, and ends on `main`. */
function diverge(repo: TempRepo, theirs: () => void, ours: () => void): void {
  repo.git("checkout", "-q", "-b", "theirs");
  theirs();
  repo.commit("theirs");
  repo.git("checkout", "-q", "main");
  ours();
  repo.commit("ours");
}

const MERGE = ["merge", "--no-edit", "theirs"];

/** The second API change, in another part of the source, so that Git merges both by itself. */
const other = (repo: TempRepo) => repo.write(SOURCE, RUST.otherApi);

describe("a merge without conflicts", (test) => {
  test("passes when each side brought its spec along", () =>
    withModule((repo) => {
      diverge(
        repo,
        () => {
          repo.write(SOURCE, RUST.api);
          repo.write(SPEC, MARKDOWN.said);
        },
        () => repo.write("README.md", "text\n"),
      );
      assertCommitted(repo, MERGE);
      assert.is(repo.git("rev-list", "--count", "--merges", "HEAD").trim(), "1");
    }));

  test("does not answer for what the other side did alone", () =>
    withModule((repo) => {
      diverge(
        repo,
        () => repo.write(SOURCE, RUST.api),
        () => repo.write("README.md", "text\n"),
      );
      assertCommitted(repo, MERGE);
    }));

  test("does not answer for what this side did before", () =>
    withModule((repo) => {
      diverge(
        repo,
        () => repo.write("README.md", "text\n"),
        () => repo.write(SOURCE, RUST.api),
      );
      assertCommitted(repo, MERGE);
    }));

  test("is blocked when both sides changed the API of one module and neither told its spec", () =>
    withModule((repo) => {
      diverge(
        repo,
        () => repo.write(SOURCE, RUST.api),
        () => other(repo),
      );
      const head = repo.git("rev-parse", "HEAD");
      const { status, stderr } = repo.tryGit(MERGE);
      assert.is(status, 1);
      assert.match(stderr, "api-changed-without-spec");
      assert.is(repo.git("rev-parse", "HEAD"), head);
    }));

  test("passes when one of them did", () =>
    withModule((repo) => {
      diverge(
        repo,
        () => repo.write(SOURCE, RUST.api),
        () => {
          other(repo);
          repo.write(SPEC, MARKDOWN.otherSaid);
        },
      );
      assertCommitted(repo, MERGE);
    }));
});
