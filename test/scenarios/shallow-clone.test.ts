import { join } from "node:path";
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
import { tempRepo } from "../support/temp-repo.ts";
import { useShippedHooks } from "../support/watched-hooks.ts";

describe("a shallow clone", (test) => {
  test("judges a commit like any other, and its newest commit is not taken for a first one", () =>
    withModule((origin) => {
      origin.write("README.md", "text\n");
      origin.commit();
      origin.git("clone", "-q", "--depth=1", `file://${origin.root}`, "../shallow");
      const shallow = tempRepo(join(origin.home, "shallow"), origin.env);
      useShippedHooks(shallow);
      shallow.write(SOURCE, RUST.api);
      assertBlocked(shallow, ["commit", "-qam", "x"]);
      const { stderr } = assertBlocked(shallow, ["commit", "-qa", "--amend", "--no-edit"]);
      assert.match(stderr, "`git fetch --deepen=1`");
      shallow.write(SPEC, MARKDOWN.said);
      assertCommitted(shallow, ["commit", "-qam", "x"]);
    }));
});
