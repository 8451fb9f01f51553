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

const crlf = (text: string) => text.replaceAll("\n", "\r\n");

describe("line ends", (test) => {
  test("on disk alone are none of the commit's", () =>
    withModule((repo) => {
      repo.git("config", "core.autocrlf", "true");
      repo.write(SOURCE, crlf(RUST.api));
      repo.write(SPEC, crlf(MARKDOWN.base));
      assertBlocked(repo, ["commit", "-qam", "x"]);
      repo.write(SPEC, crlf(MARKDOWN.said));
      assertCommitted(repo, ["commit", "-qam", "x"]);
    }));

  test("that get into the index, as with core.autocrlf switched off, change no API and no spec", () =>
    withModule((repo) => {
      repo.git("config", "core.autocrlf", "false");
      repo.write(SOURCE, crlf(RUST.base));
      repo.git("add", "--all");
      const { status, stdout } = checkStaged(repo, ["--format", "json"]);
      assert.is(status, 0);
      assert.is(JSON.parse(stdout).summary.apiChanges, 0);
      repo.write(SOURCE, crlf(RUST.api));
      repo.write(SPEC, crlf(MARKDOWN.base));
      repo.git("add", "--all");
      assertBlocked(repo, ["commit", "-qm", "x"], { says: ["changed only in white space"] });
      repo.write(SPEC, crlf(MARKDOWN.said));
      repo.git("add", "--all");
      assertCommitted(repo, ["commit", "-qm", "x"]);
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      assertCommitted(repo, ["commit", "-qm", "back again"]);
    }));

  test("of a configuration on disk alone are no unstaged change", () =>
    withModule((repo) => {
      repo.git("config", "core.autocrlf", "true");
      repo.write(".specrc.json", "{\n}\n");
      repo.write(".specignore", "target/\nold/\n");
      repo.commit();
      repo.write(".specrc.json", "{\r\n}\r\n");
      repo.write(".specignore", "target/\r\nold/\r\n");
      repo.write(SOURCE, RUST.body);
      repo.git("add", SOURCE);
      assert.is(checkStaged(repo).stderr, "");
    }));

  test("and a byte order mark change no API", () =>
    withModule((repo) => {
      repo.write(SOURCE, `\ufeff${crlf(RUST.base)}`);
      repo.write(SPEC, `\ufeff${MARKDOWN.base}`);
      repo.git("add", "--all");
      const { stdout } = checkStaged(repo, ["--format", "json"]);
      const [module] = JSON.parse(stdout).modules;
      assert.equal(module.api, []);
      assert.is(module.specStatus, "cosmetic");
    }));
});
