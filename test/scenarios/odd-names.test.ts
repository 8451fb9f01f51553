import { writeFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import {
  assertBlocked,
  assertCommitted,
  checkStaged,
  MARKDOWN,
  RUST,
  SOURCE,
  withModule,
} from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

const NAMES: readonly string[] = [
  "src/a module.rs",
  "src/日本/é.rs",
  "-exec.rs",
  "--exec.rs",
  ":1:exec.rs",
  ":(top)exec.rs",
  `src/"ex'ec.rs`,
  "src/ex\nec.rs",
  "src/[ab]*?{c,d}!.rs",
  "src/a\\b.rs",
  "src/\u001b[31mred.rs",
  "src/ .rs",
  "src/tab\there.rs",
  "src/trailing /exec.rs",
  "src/trailing.rs ",
  "src/cafe\u0301.rs",
  "src/caf\u00e9.rs",
  "src/100%.rs",
  "src/$HOME.rs",
  "src/#!x.rs",
  "src/~.rs",
  "@.rs",
  "@{0}.rs",
  "HEAD.rs",
  "src/\u202efdp.rs",
];

/** Names that end in something else than `.rs` are no sources. */
const SOURCES = NAMES.filter((name) => name.endsWith(".rs"));

/** Gives every odd module this source and this spec. */
function writeAll(repo: TempRepo, source: string, spec: string): void {
  for (const name of NAMES) {
    repo.write(name, source);
    repo.write(`${name}.spec.md`, spec);
  }
  repo.git("add", "--all");
}

describe("an odd name", (test) => {
  test("is judged like any other", () =>
    withModule((repo) => {
      writeAll(repo, RUST.base, MARKDOWN.base);
      repo.commit();
      writeAll(repo, RUST.api, MARKDOWN.base);
      const { status, stdout } = checkStaged(repo, ["--format", "json"]);
      assert.is(status, 1);
      const { findings } = JSON.parse(stdout);
      const blamed = findings.map((finding: { readonly path: string }) => finding.path);
      assert.equal(blamed.sort(), [...SOURCES].sort());
      assert.not.match(assertBlocked(repo, ["commit", "-qm", "x"]).stderr, "\u001b[31m");
      writeAll(repo, RUST.api, MARKDOWN.said);
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("can be named on the command line", () =>
    withModule((repo) => {
      writeAll(repo, RUST.base, MARKDOWN.base);
      repo.commit();
      writeAll(repo, RUST.api, MARKDOWN.base);
      const { stdout } = checkStaged(repo, ["--format", "json", "--", "-exec.rs", "src/ex\nec.rs"]);
      const sources = JSON.parse(stdout).modules.map((module: { readonly source: string }) => module.source);
      assert.equal(sources, ["-exec.rs", "src/ex\nec.rs"]);
    }));

  test("that is not UTF-8 is judged too", () =>
    withModule((repo) => {
      const path = (end: string) => Buffer.from(`${repo.root}/src/odd-\u00ff${end}`, "latin1");
      writeFileSync(path(".rs"), RUST.base);
      writeFileSync(path(".rs.spec.md"), MARKDOWN.base);
      repo.commit();
      writeFileSync(path(".rs"), RUST.api);
      assertBlocked(repo, ["commit", "-qam", "x"]);
      writeFileSync(path(".rs.spec.md"), MARKDOWN.said);
      assertCommitted(repo, ["commit", "-qam", "x"]);
    }));

  test("that is not UTF-8 and looks like another one is not judged by the other one's spec", () =>
    withModule((repo) => {
      const path = (byte: string, end: string) => Buffer.from(`${repo.root}/src/${byte}${end}`, "latin1");
      for (const byte of ["\u00fe", "\u00ff"]) {
        writeFileSync(path(byte, ".rs"), RUST.base);
        writeFileSync(path(byte, ".rs.spec.md"), MARKDOWN.base);
      }
      repo.commit();
      writeFileSync(path("\u00fe", ".rs"), RUST.api);
      writeFileSync(path("\u00ff", ".rs.spec.md"), MARKDOWN.said);
      assertBlocked(repo, ["commit", "-qam", "x"], { says: ["several files are called", "git mv"] });
    }));

  test("of the folder does no harm", () =>
    withModule(
      (repo) => {
        repo.write(SOURCE, RUST.api);
        assertBlocked(repo, ["commit", "-qam", "x"]);
        repo.git("add", "--all");
        assert.is(checkStaged(repo).status, 1);
      },
      { folder: "a folder 日本 'quoted'" },
    ));
});
