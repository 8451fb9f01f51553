import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import {
  assertBlocked,
  assertCommitted,
  checkStaged,
  MARKDOWN,
  RUST,
  SOURCE,
  SPEC,
  withModule,
} from "../support/scenario.ts";

for (const kind of ["--no-sparse-index", "--sparse-index"]) {
  describe(`a sparse checkout, ${kind}`, (test) => {
    test("is judged by its whole index, not by what is on disk", () =>
      withModule((repo) => {
        repo.write("far/away.rs", RUST.base);
        repo.write("far/away.rs.spec.md", MARKDOWN.base);
        repo.commit();
        repo.git("sparse-checkout", "set", "--cone", kind, "src");
        repo.write(SOURCE, RUST.api);
        assertBlocked(repo, ["commit", "-qam", "x"]);
        repo.write(SPEC, MARKDOWN.said);
        assertCommitted(repo, ["commit", "-qam", "x"]);
      }));

    test("finds a spec that is not on disk", () =>
      withModule((repo) => {
        repo.write(".specrc.json", '{ "specs": ["docs/{stem}.md"], "rules": { "spec-missing": "error" } }\n');
        repo.write("docs/exec.md", MARKDOWN.base);
        repo.git("rm", "-q", SPEC);
        repo.commit();
        repo.git("sparse-checkout", "set", "--cone", kind, "src");
        repo.write(SOURCE, RUST.api);
        repo.git("add", SOURCE);
        const { status, stdout } = checkStaged(repo);
        assert.is(status, 1);
        assert.match(stdout, "api-changed-without-spec");
        assert.not.match(stdout, "spec-missing");
      }));

    test("judges a change outside of it, as a merge brings one", () =>
      withModule((repo) => {
        repo.write("far/away.rs", RUST.base);
        repo.write("far/away.rs.spec.md", MARKDOWN.base);
        repo.commit();
        repo.git("sparse-checkout", "set", "--cone", kind, "src");
        repo.write("../changed.rs", RUST.api);
        const oid = repo.git("hash-object", "-w", "../changed.rs").trim();
        repo.git("update-index", "--cacheinfo", `100644,${oid},far/away.rs`);
        assertBlocked(repo, ["commit", "-qm", "x"], { says: ["far/away.rs"] });
      }));
  });
}

describe("a sparse index", (test) => {
  test("is read without a word about where the repository is", () =>
    withModule(
      (repo) => {
        repo.write("far/away.rs", RUST.base);
        repo.commit();
        repo.git("sparse-checkout", "set", "--cone", "--sparse-index", "src");
        repo.write(SOURCE, RUST.api);
        repo.git("add", "--all");
        const { status, stderr } = checkStaged(repo);
        assert.is(status, 1);
        assert.is(stderr, "");
        const nowhere = checkStaged(repo, [], { env: { TMPDIR: `${repo.home}/nowhere` } });
        assert.is(nowhere.status, 2);
        assert.match(nowhere.stderr, "cannot make a temporary folder");
      },
      { folder: 'a:b "c" \\d' },
    ));
});
