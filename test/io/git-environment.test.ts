import * as assert from "uvu/assert";
import { gitEnvironment } from "../../src/io/git-environment.ts";
import { describe } from "../support/describe.ts";

const KEPT = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_QUARANTINE_PATH",
  "GIT_CONFIG_COUNT",
  "GIT_CONFIG_KEY_0",
  "GIT_CONFIG_PARAMETERS",
  "GIT_CONFIG_GLOBAL",
  "GIT_NAMESPACE",
  "GIT_CEILING_DIRECTORIES",
  "GIT_EXEC_PATH",
  "PATH",
  "HOME",
];

const DROPPED = ["GIT_EDITOR", "EDITOR", "GIT_PAGER", "GIT_EXTERNAL_DIFF", "GIT_SSH_COMMAND", "git_askpass"];

describe("gitEnvironment", (test) => {
  for (const name of KEPT) {
    test(`keeps ${name}`, () => assert.is(gitEnvironment({ [name]: "value" })[name], "value"));
  }

  for (const name of [...DROPPED, "GIT_LITERAL_PATHSPECS"]) {
    test(`drops ${name}`, () => assert.is(gitEnvironment({ [name]: "value" })[name], undefined));
  }

  test("takes no lock, fetches nothing, and speaks English, whatever is inherited", () => {
    const { GIT_OPTIONAL_LOCKS, GIT_NO_LAZY_FETCH, LC_ALL } = gitEnvironment({
      GIT_OPTIONAL_LOCKS: "1",
      GIT_NO_LAZY_FETCH: "0",
      LC_ALL: "de_DE.UTF-8",
    });
    assert.equal([GIT_OPTIONAL_LOCKS, GIT_NO_LAZY_FETCH, LC_ALL], ["0", "1", "C"]);
  });

  test("touches no network with any version of Git", () =>
    assert.is(gitEnvironment({ GIT_ALLOW_PROTOCOL: "file:https" }).GIT_ALLOW_PROTOCOL, "none"));

  test("drops a trace on a stream and keeps one into a file", () => {
    const { GIT_TRACE, GIT_TRACE2, GIT_TRACE_SETUP, GIT_TRACE2_EVENT } = gitEnvironment({
      GIT_TRACE: "1",
      GIT_TRACE2: "true",
      GIT_TRACE_SETUP: "2",
      GIT_TRACE2_EVENT: "/tmp/trace",
    });
    assert.equal([GIT_TRACE, GIT_TRACE2, GIT_TRACE_SETUP], [undefined, undefined, undefined]);
    assert.is(GIT_TRACE2_EVENT, "/tmp/trace");
  });

  test("asks for the real objects and the real parents", () => {
    const { GIT_NO_REPLACE_OBJECTS, GIT_GRAFT_FILE } = gitEnvironment({ GIT_GRAFT_FILE: "grafts" });
    assert.equal([GIT_NO_REPLACE_OBJECTS, GIT_GRAFT_FILE], ["1", ""]);
  });

  test("leaves out what has no value", () => {
    assert.is("GIT_DIR" in gitEnvironment({ GIT_DIR: undefined }), false);
  });
});
