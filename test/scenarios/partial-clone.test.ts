import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { assertBlocked, checkStaged, MARKDOWN, RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";
import { type TempRepo, tempRepo } from "../support/temp-repo.ts";
import { useShippedHooks } from "../support/watched-hooks.ts";

const LINES = Array.from({ length: 40 }, (_, at) => `line ${at}\n`).join("");

/** A clone that has commits and folders, and the content of no file. */
async function withPartialClone(use: (partial: TempRepo) => void): Promise<void> {
  await withModule((origin) => {
    origin.write("notes.txt", LINES);
    origin.commit();
    origin.git("config", "uploadpack.allowFilter", "true");
    origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
    const address = `file://${origin.root}`;
    origin.git("clone", "-q", "--no-checkout", "--filter=blob:none", address, "../partial");
    const partial = tempRepo(join(origin.home, "partial"), origin.env);
    partial.git("reset", "-q");
    useShippedHooks(partial);
    use(partial);
  });
}

describe("a partial clone", (test) => {
  test("is never fetched into: what is missing is named, with the command that brings it", () =>
    withPartialClone((partial) => {
      partial.write(SOURCE, RUST.api);
      partial.git("add", SOURCE);
      const { status, stdout, stderr } = checkStaged(partial);
      assert.is(status, 2);
      assert.is(stdout, "");
      assert.match(stderr, "not available locally");
      assert.match(stderr, "`git diff --cached HEAD`");
      assertBlocked(partial, ["commit", "-qm", "x"], { says: ["not available locally"] });
      partial.git("diff", "--cached", "HEAD");
      assert.is(checkStaged(partial).status, 1);
    }));

  test("stops no commit for a content that is not judged, and pairs no renames by fetching", () =>
    withPartialClone((partial) => {
      partial.git("rm", "-q", "--cached", "notes.txt");
      partial.write("moved.txt", `${LINES}more\n`);
      partial.git("add", "moved.txt");
      assert.is(checkStaged(partial).stdout, "spec-check: no Rust module touched\n");
    }));

  test("cannot judge a source that moved with an edit, as long as the old one is missing", () =>
    withPartialClone((partial) => {
      partial.git("rm", "-q", "--cached", SOURCE, SPEC);
      partial.write("src/run.rs", RUST.body);
      partial.write("src/run.rs.spec.md", MARKDOWN.base);
      partial.git("add", "--all", "src");
      const { status, stderr } = checkStaged(partial);
      assert.is(status, 2);
      assert.match(stderr, "not available locally");
      partial.git("diff", "--cached", "HEAD");
      const { stdout } = checkStaged(partial, ["--format", "json"]);
      assert.is(JSON.parse(stdout).modules[0].previousSource, SOURCE);
    }));

  test("without folders is told the same way", () =>
    withModule((origin) => {
      origin.git("config", "uploadpack.allowFilter", "true");
      const address = `file://${origin.root}`;
      origin.git("clone", "-q", "--no-checkout", "--filter=tree:0", address, "../treeless");
      const treeless = tempRepo(join(origin.home, "treeless"), origin.env);
      const { status, stderr } = treeless.specCheck(["--staged"]);
      assert.is(status, 2);
      assert.match(stderr, "not available locally");
    }));
});
