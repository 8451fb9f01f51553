import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import {
  assertBlocked,
  assertCommitted,
  checkStaged,
  RUST,
  SOURCE,
  withModule,
} from "../support/scenario.ts";

const WORKSPACE = `[workspace]
members = ["crates/*"]

[workspace.metadata.spec-check]
rules = { api-changed-without-spec = "warn" }
`;

describe("a configuration in Cargo.toml", (test) => {
  test("of the workspace counts for its members, wherever the check starts, in its staged version", () =>
    withModule((repo) => {
      repo.write("Cargo.toml", WORKSPACE);
      repo.write("crates/core/Cargo.toml", '[package]\nname = "core"\n');
      repo.commit("settings");
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      for (const start of [{}, { cwd: "crates/core" }]) {
        const { status, stdout } = checkStaged(repo, [], start);
        assert.is(status, 0);
        assert.match(stdout, /warning .*api-changed-without-spec/);
      }
      // On disk alone it says nothing.
      repo.write("Cargo.toml", WORKSPACE.replace("warn", "error"));
      assertCommitted(repo, ["commit", "--quiet", "--message", "warned"]);
      repo.write(SOURCE, RUST.otherApi);
      assertBlocked(repo, ["commit", "--quiet", "--all", "--message", "blocked"]);
    }));

  test("that is wrong is status 2, with its file and line", () =>
    withModule((repo) => {
      repo.write("Cargo.toml", WORKSPACE.replace('"warn"', '"loud"'));
      repo.git("add", "--all");
      const { status, stderr } = checkStaged(repo);
      assert.is(status, 2);
      assert.match(stderr, /Cargo\.toml:5:\d+/);
    }));
});
