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
import { DIST, type TempRepo } from "../support/temp-repo.ts";

/** A program that says that it ran, and fails. */
const TRAP = "touch ../trapped; false";

/** What a user may have set that changes the output of porcelain, breaks it, or runs a program. */
const HOSTILE: Readonly<Record<string, string>> = {
  "alias.cat-file": "!touch ../trapped",
  "alias.diff-index": "!touch ../trapped",
  "alias.log": "!touch ../trapped",
  "alias.rev-parse": "!touch ../trapped",
  "color.diff": "always",
  "color.ui": "always",
  "core.abbrev": "5",
  "core.attributesFile": "../attributes",
  "core.ignoreCase": "true",
  "core.pager": TRAP,
  "core.precomposeUnicode": "true",
  "core.quotePath": "true",
  "core.splitIndex": "true",
  "core.untrackedCache": "true",
  "diff.algorithm": "patience",
  "diff.external": TRAP,
  "diff.ignoreSubmodules": "all",
  "diff.indentHeuristic": "false",
  "diff.mnemonicPrefix": "true",
  "diff.noprefix": "true",
  "diff.odd.command": TRAP,
  "diff.odd.textconv": TRAP,
  "diff.orderFile": "../order",
  "diff.relative": "true",
  "diff.renameLimit": "1",
  "diff.renames": "copies",
  "diff.submodule": "log",
  "diff.wordRegex": "[",
  "feature.manyFiles": "true",
  "index.threads": "true",
  "interactive.diffFilter": TRAP,
  "log.decorate": "full",
  "log.showSignature": "true",
  "pager.diff": TRAP,
  "status.relativePaths": "true",
  "status.showUntrackedFiles": "no",
};

function spoil(repo: TempRepo): void {
  repo.write("../attributes", "* diff=odd -text\n");
  repo.write("../order", "*.md\n");
  for (const [key, value] of Object.entries(HOSTILE)) repo.git("config", key, value);
}

describe("the configuration of the user", (test) => {
  test("changes no verdict and runs no program, from any folder", () =>
    withModule((repo) => {
      repo.write("sub/é.rs", RUST.base);
      repo.write("sub/é.rs.spec.md", MARKDOWN.base);
      repo.write("sub/b.rs", `${RUST.base}// b\n`);
      repo.commit();
      repo.write(SOURCE, RUST.api);
      repo.write("sub/é.rs", RUST.api);
      repo.git("mv", "sub/b.rs", "b.rs");
      repo.git("add", "--all");
      const plain = checkStaged(repo, ["--format", "json"]);
      assert.is(plain.status, 1);
      spoil(repo);
      assert.equal(checkStaged(repo, ["--format", "json"]), plain);
      assert.equal(checkStaged(repo, ["--format", "json"], { cwd: "sub" }), plain);
      assert.throws(() => repo.read("../trapped"), /ENOENT/);
      assertBlocked(repo, ["commit", "-qm", "x"], { says: [SOURCE, "sub/é.rs"] });
      repo.write(SPEC, MARKDOWN.said);
      repo.write("sub/é.rs.spec.md", MARKDOWN.said);
      repo.git("-c", "core.attributesFile=/dev/null", "add", "--all");
      assertCommitted(repo, ["commit", "-qm", "x"], { cwd: "sub" });
    }));

  test("of one command, as git -c gives it, reaches the hook and harms nothing", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      const settings = Object.entries(HOSTILE).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
      assertBlocked(repo, [...settings, "commit", "-qm", "x"]);
    }));

  test("asks no file system monitor", () =>
    withModule((repo) => {
      repo.write("../monitor", "#!/bin/sh\ntouch ../trapped\nprintf 'token\\0/\\0'\n");
      repo.run("chmod", ["+x", "../monitor"]);
      repo.git("config", "core.fsmonitor", "../monitor");
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      repo.remove("../trapped");
      const { status } = repo.run(process.execPath, [DIST, "--staged"]);
      assert.is(status, 1);
      assert.throws(() => repo.read("../trapped"), /ENOENT/);
    }));

  test("that traces Git does no harm, before the first commit neither", () =>
    withModule((repo) => {
      const env = { GIT_TRACE: "1", GIT_TRACE2: "2", GIT_TRACE_SETUP: "true" };
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assert.is(checkStaged(repo, [], { env }).status, 1);
      repo.git("checkout", "-q", "--orphan", "fresh");
      assert.is(checkStaged(repo, [], { env }).status, 0);
    }));

  test("that names another language changes no diagnosis", () =>
    withModule((repo) => {
      repo.write(".git/index", "garbage that is long enough to be an index");
      const { status, stderr } = checkStaged(repo, [], {
        env: { LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8", LANGUAGE: "de" },
      });
      assert.is(status, 2);
      assert.match(stderr, "Git cannot read the index");
    }));
});
