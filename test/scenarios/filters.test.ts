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

describe("filters of .gitattributes", (test) => {
  test("textconv changes nothing that is judged, and is not run", () =>
    withModule((repo) => {
      repo.write(".gitattributes", "*.rs diff=odd\n*.md diff=odd\n");
      repo.git("config", "diff.odd.textconv", "touch ../ran; echo same <");
      repo.git("config", "diff.odd.command", "touch ../ran; false");
      repo.git("config", "diff.odd.cachetextconv", "true");
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-qm", "x"]);
      assert.throws(() => repo.read("../ran"), /ENOENT/);
    }));

  test("what a clean filter makes is judged, not what is on disk, and no smudge filter runs", () =>
    withModule((repo) => {
      repo.write(".gitattributes", "*.rs filter=swap\n");
      repo.git("config", "filter.swap.clean", "sed 's/hidden fn/pub fn/'");
      repo.git("config", "filter.swap.smudge", "touch ../ran; cat");
      repo.write(SOURCE, `${RUST.base}\nhidden fn late() {}\n`);
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-qm", "x"], { says: ["late"] });
      assert.throws(() => repo.read("../ran"), /ENOENT/);
      repo.write(SPEC, MARKDOWN.said);
      repo.git("add", "--all");
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("a filter that fails is none of ours", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.write(
        ".gitattributes",
        "*.rs filter=broken merge=broken -text\n*.md working-tree-encoding=UTF-16\n",
      );
      repo.git("add", ".gitattributes", SOURCE);
      repo.git("config", "filter.broken.clean", "false");
      repo.git("config", "filter.broken.required", "true");
      assert.is(checkStaged(repo).status, 1);
    }));

  test("a source in another encoding on disk is UTF-8 in the index", () =>
    withModule((repo) => {
      repo.write(".gitattributes", "*.rs working-tree-encoding=UTF-16LE\n");
      repo.write(SOURCE, Buffer.from(RUST.api, "utf16le"));
      repo.git("add", "--all");
      const { status, stdout } = checkStaged(repo);
      assert.is(status, 1);
      assert.not.match(stdout, "analysis-incomplete");
    }));
});
