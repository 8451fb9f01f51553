import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { MARKDOWN, RUST, withModule } from "../support/scenario.ts";
import { DIST, type TempRepo } from "../support/temp-repo.ts";

const FILES = 20_000;

/** Megabytes of heap: a tenth more than Node takes by itself for a small commit would not do, a gigabyte must not. */
const HEAP = 192;

/** An index of that many modules with their specs; none of them has to be on disk. */
function fill(repo: TempRepo, source: string): void {
  const oid = (text: string) => {
    repo.write("../content", text);
    return repo.git("hash-object", "-w", "../content").trim();
  };
  const [rust, spec] = [oid(source), oid(MARKDOWN.base)];
  const entries = Array.from({ length: FILES }, (_, at) => {
    const path = `crates/c${at % 100}/src/module_${at}.rs`;
    return `100644 ${rust}\t${path}\n100644 ${spec}\t${path}.spec.md\n`;
  });
  const { status } = repo.run("git", ["update-index", "--index-info"], { input: entries.join("") });
  assert.is(status, 0);
}

describe("a commit of twenty thousand sources", (test) => {
  test("is judged whole, in bounded memory", () =>
    withModule((repo) => {
      fill(repo, RUST.base);
      repo.git("commit", "-qm", "x", "--no-verify");
      fill(repo, RUST.api);
      const args = [
        `--max-old-space-size=${HEAP}`,
        DIST,
        "--staged",
        "--format",
        "json",
        "--output",
        "../report",
      ];
      const { status, stderr } = repo.run(process.execPath, args);
      assert.is(status, 1, stderr);
      const report = JSON.parse(repo.read("../report"));
      assert.is(report.summary.modules, FILES);
      assert.is(report.summary.errors, FILES);
    }));
});
