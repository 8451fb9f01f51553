import * as assert from "uvu/assert";
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
import type { TempRepo } from "../support/temp-repo.ts";

const THEIRS = RUST.base.replace("-> bool", "-> u8");
const OURS = RUST.base.replace("-> bool", "-> u16");
const COMMIT = ["commit", "-q", "--no-edit"];

/** Two sides that changed the same signature; each told its spec, at places that do not clash. */
function conflict(repo: TempRepo): void {
  repo.write("one.md", "1\n");
  repo.commit();
  repo.git("checkout", "-q", "-b", "theirs");
  repo.write(SOURCE, THEIRS);
  repo.write(SPEC, `Theirs.\n\n${MARKDOWN.base}`);
  repo.commit("theirs");
  repo.git("checkout", "-q", "main");
  repo.write(SOURCE, OURS);
  repo.write(SPEC, `${MARKDOWN.base}\nOurs.\n`);
  repo.commit("ours");
  assert.is(repo.tryGit(["merge", "-q", "theirs"]).status, 1);
}

/** Two sides that changed the same signature, of which one told its spec. */
function bothChange(repo: TempRepo, told: "theirs" | "main"): void {
  repo.git("checkout", "-q", "-b", "theirs");
  repo.write(SOURCE, THEIRS);
  if (told === "theirs") repo.write(SPEC, MARKDOWN.said);
  repo.commit("theirs");
  repo.git("checkout", "-q", "main");
  repo.write(SOURCE, OURS);
  if (told === "main") repo.write(SPEC, MARKDOWN.said);
  repo.commit("ours");
  assert.is(repo.tryGit(["merge", "-q", "theirs"]).status, 1);
}

describe("a merge with conflicts", (test) => {
  test("passes with either side, whose spec came along", () =>
    withModule((repo) => {
      conflict(repo);
      repo.write(SOURCE, THEIRS);
      repo.git("add", "--all");
      assertCommitted(repo, COMMIT);
    }));

  test("passes with a resolution of its own, as long as the spec is not the same as on both sides", () =>
    withModule((repo) => {
      conflict(repo);
      repo.write(SOURCE, RUST.api);
      repo.git("checkout", "HEAD", "--", SPEC);
      repo.git("add", "--all");
      assertCommitted(repo, COMMIT);
    }));

  test("is blocked when neither side had told its spec", () =>
    withModule((repo) => {
      repo.git("checkout", "-q", "-b", "theirs");
      repo.write(SOURCE, THEIRS);
      repo.commit();
      repo.git("checkout", "-q", "main");
      repo.write(SOURCE, OURS);
      repo.commit();
      assert.is(repo.tryGit(["merge", "-q", "theirs"]).status, 1);
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      for (const finish of [COMMIT, ["merge", "--continue"]]) assertBlocked(repo, finish);
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      assertCommitted(repo, ["merge", "--continue"]);
    }));

  /** The spec that was told on one side answers for both: each direction is a merge of its own. */
  for (const [title, told] of [
    ["theirs", "theirs"],
    ["ours", "main"],
  ] as const) {
    test(`passes when only ${title} told the spec, as that came to be part of the merge`, () =>
      withModule((repo) => {
        bothChange(repo, told);
        repo.write(SOURCE, RUST.api);
        repo.git("add", "--all");
        assertCommitted(repo, COMMIT);
      }));
  }
});
