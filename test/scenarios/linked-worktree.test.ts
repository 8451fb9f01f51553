import { join } from "node:path";
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
import { type TempRepo, tempRepo } from "../support/temp-repo.ts";

function linked(repo: TempRepo): TempRepo {
  repo.git("worktree", "add", "-q", "-b", "linked", "../linked tree");
  return tempRepo(join(repo.root, "../linked tree"), repo.env);
}

describe("a linked work tree", (test) => {
  test("is judged by its own index", () =>
    withModule((repo) => {
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      const tree = linked(repo);
      tree.write(SOURCE, RUST.api);
      assertBlocked(tree, ["commit", "-qam", "x"]);
      assertBlocked(tree, ["commit", "-qm", "x", SOURCE]);
      tree.write(SPEC, MARKDOWN.said);
      assertCommitted(tree, ["commit", "-qam", "x"]);
    }));

  test("is judged by its own configuration, wherever the hook goes", () =>
    withModule((repo) => {
      repo.write(".specrc.json", '{ "ignore": ["src/**"] }\n');
      repo.commit();
      repo.git("config", "--unset", "core.hooksPath");
      repo.hook(
        "pre-commit",
        `cd src && exec "${process.execPath}" "${join(process.cwd(), "dist/spec-check.js")}"`,
      );
      const tree = linked(repo);
      tree.write(SOURCE, RUST.api);
      assertCommitted(tree, ["commit", "-qam", "x"]);
      tree.write(".specrc.json", "{}\n");
      tree.write(SOURCE, RUST.base);
      assertBlocked(tree, ["commit", "-qam", "x"]);
    }));
});
