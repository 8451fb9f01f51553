import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { RUST, SOURCE, withModule } from "../../support/scenario.ts";
import type { TempRepo } from "../../support/temp-repo.ts";
import { compareWays } from "./compare-ways.ts";
import { editedSources } from "./edited-sources.ts";

/** A history with four edits, one of them twice. */
function withHistory(use: (repo: TempRepo) => void) {
  return withModule((repo) => {
    for (const text of [RUST.body, RUST.base, RUST.api, RUST.base, RUST.body]) {
      repo.write(SOURCE, text);
      repo.commit();
    }
    use(repo);
  });
}

describe("the edits of a history", (test) => {
  test("come once each, newest first, all or some of them", () =>
    withHistory((repo) => {
      const edits = [...editedSources(repo.root, { every: 1, from: 0 })];
      assert.equal(
        edits.map(({ before, after }) => [before, after]),
        [
          [RUST.base, RUST.body],
          [RUST.api, RUST.base],
          [RUST.base, RUST.api],
          [RUST.body, RUST.base],
        ],
      );
      assert.equal([...editedSources(repo.root, { every: 2, from: 1 })], [edits[1], edits[3]]);
    }));

  test("have one answer, whichever way is asked", () =>
    withHistory((repo) => {
      const compared = [...editedSources(repo.root, { every: 1, from: 0 })].map(compareWays);
      assert.equal(
        compared.flatMap(({ differences }) => differences),
        [],
      );
      assert.equal(
        compared.map(({ isTold }) => isTold),
        [true, false, false, true],
      );
    }));
});
