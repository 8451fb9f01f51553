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

/** Lets another content appear in the place of the one that a path has in the index. */
function replace(repo: TempRepo, path: string, text: string): void {
  repo.write("../other", text);
  const other = repo.git("hash-object", "-w", "../other").trim();
  repo.git("replace", repo.git("rev-parse", `:${path}`).trim(), other);
}

describe("git replace", (test) => {
  test("hides no API change: the commit's own content counts", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      replace(repo, SOURCE, RUST.base);
      assertBlocked(repo, ["commit", "-qm", "x"]);
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      replace(repo, SPEC, MARKDOWN.base);
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("makes up none", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.body);
      repo.git("add", "--all");
      replace(repo, SOURCE, RUST.api);
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("of HEAD changes nothing about what the commit is compared with", () =>
    withModule((repo) => {
      const head = repo.git("rev-parse", "HEAD").trim();
      repo.write(SOURCE, RUST.api);
      repo.write(SPEC, MARKDOWN.said);
      const other = repo.commit();
      repo.git("reset", "-q", "--hard", head);
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      repo.git("replace", head, other);
      assertBlocked(repo, ["commit", "-qm", "x"]);
    }));
});
