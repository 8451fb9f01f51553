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

const COMMIT = ["commit", "-qm", "x"];

describe("a name that changes only its case", (test) => {
  test("is a move: the spec has to come along", () =>
    withModule((repo) => {
      repo.git("mv", SOURCE, "src/Exec.rs");
      assertBlocked(repo, COMMIT, { says: ["spec-orphaned", `git mv ${SPEC} src/Exec.rs.spec.md`] });
      repo.git("mv", SPEC, "src/Exec.rs.spec.md");
      assertCommitted(repo, COMMIT);
    }));

  test("is judged the same where Git does not look at case", () =>
    withModule((repo) => {
      repo.git("config", "core.ignoreCase", "true");
      repo.git("mv", SOURCE, "src/Exec.rs");
      assertBlocked(repo, COMMIT, { says: ["spec-orphaned"] });
    }));
});

describe("a spec whose name is spelled another way", (test) => {
  for (const [title, source, spec] of [
    ["in case", "src/other.rs", "src/Other.rs.spec.md"],
    ["in the case of a folder", "src/other.rs", "SRC/other.rs.spec.md"],
    ["in its composition", "src/caf\u00e9.rs", "src/cafe\u0301.rs.spec.md"],
  ] as const) {
    test(`${title} is none, and the hint says how to mend it`, () =>
      withModule((repo) => {
        repo.write(source, RUST.base);
        repo.write(spec, MARKDOWN.base);
        repo.git("add", "--all");
        const { status, stdout } = checkStaged(repo, ["--format", "json"]);
        assert.is(status, 0);
        const [finding] = JSON.parse(stdout).findings;
        assert.is(finding.rule, "spec-missing");
        assert.match(finding.help, `${spec} differs only in`);
        assert.match(finding.help, "git mv");
      }));
  }
});
