import * as assert from "uvu/assert";
import { choosePush, type PushStart } from "../../../src/core/push/choose-push.ts";
import { describe } from "../../support/describe.ts";

const A = "a".repeat(40);
const B = "b".repeat(40);
const LINE = `refs/heads/main ${A} refs/heads/main ${B}`;
const REF = { localRef: "refs/heads/main", local: A, remoteRef: "refs/heads/main", remoteOid: B };

const FROM_TO = { PRE_COMMIT: "1", PRE_COMMIT_FROM_REF: B, PRE_COMMIT_TO_REF: A };
const HOOKED = {
  PRE_COMMIT: "1",
  PRE_COMMIT_LOCAL_BRANCH: "refs/heads/main",
  PRE_COMMIT_REMOTE_BRANCH: "refs/heads/main",
  PRE_COMMIT_REMOTE_NAME: "origin",
  PRE_COMMIT_REMOTE_URL: "url",
};

const chosen = (start: Partial<PushStart>) =>
  choosePush({ lines: [], remote: null, url: null, env: {}, ...start });

describe("choosePush", (test) => {
  test("takes the lines of standard input, whatever else is told", () => {
    const env = { ...HOOKED, ...FROM_TO };
    assert.equal(chosen({ lines: [LINE, ""], remote: "origin", url: "url", env }), {
      kind: "refs",
      refs: [REF],
      remote: "origin",
    });
    assert.is(chosen({ lines: [LINE] }).kind, "refs");
  });

  test("takes what pre-commit tells of a push", () => {
    assert.equal(chosen({ env: { ...HOOKED, ...FROM_TO } }), { kind: "ref", ref: REF, remote: "origin" });
    assert.equal(chosen({ env: HOOKED }), {
      kind: "ref",
      ref: { ...REF, local: "refs/heads/main", remoteOid: null },
      remote: "origin",
    });
  });

  test("takes two ends without a remote for a range given by hand", () => {
    assert.equal(chosen({ env: FROM_TO }), { kind: "range", from: B, to: A });
    assert.equal(chosen({ env: { ...FROM_TO, PRE_COMMIT_REMOTE_NAME: "" } }).kind, "range");
  });

  test("takes pre-commit's variables for nothing where one is missing or it does not run", () => {
    assert.is(chosen({ env: { PRE_COMMIT: "1" } }).kind, "head");
    assert.is(chosen({ env: { ...HOOKED, PRE_COMMIT: "0" } }).kind, "head");
    assert.is(chosen({ env: { PRE_COMMIT_FROM_REF: B } }).kind, "head");
  });

  test("takes both arguments and no line for a push that updates nothing", () => {
    assert.equal(chosen({ lines: [""], remote: "origin", url: "url" }), {
      kind: "nothing",
      remote: "origin",
    });
  });

  test("takes fewer arguments, and a terminal, for a person", () => {
    assert.equal(chosen({}), { kind: "head", remote: null });
    assert.equal(chosen({ remote: "origin" }), { kind: "head", remote: "origin" });
    assert.equal(chosen({ lines: null, remote: "origin", url: "url" }), { kind: "head", remote: "origin" });
  });

  test("refuses lines that are no refs", () => {
    assert.throws(() => chosen({ lines: ["nonsense"], env: FROM_TO }), /on standard input/);
  });
});
