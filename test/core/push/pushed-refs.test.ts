import * as assert from "uvu/assert";
import { parsePushedRefs } from "../../../src/core/push/pushed-refs.ts";
import { describe } from "../../support/describe.ts";

const A = "a".repeat(40);
const B = "b".repeat(40);
const ZERO = "0".repeat(40);

describe("parsePushedRefs", (test) => {
  test("reads an update", () => {
    assert.equal(parsePushedRefs([`refs/heads/main ${A} refs/heads/main ${B}`]), [
      { localRef: "refs/heads/main", local: A, remoteRef: "refs/heads/main", remoteOid: B },
    ]);
  });

  test("reads a new branch, whose remote id is zeros of either hash", () => {
    assert.is(parsePushedRefs([`HEAD ${A} refs/heads/x ${ZERO}`])[0]?.remoteOid, null);
    assert.is(parsePushedRefs([`HEAD ${"a".repeat(64)} refs/heads/x ${"0".repeat(64)}`])[0]?.remoteOid, null);
  });

  test("reads a local ref with spaces from the right", () => {
    const [ref] = parsePushedRefs([`HEAD@{0 days ago} ${A} refs/heads/x ${B}`]);
    assert.is(ref?.localRef, "HEAD@{0 days ago}");
  });

  test("reads a deletion, which brings nothing and tells what the remote has", () => {
    assert.equal(parsePushedRefs([`(delete) ${ZERO} refs/heads/x ${B}`]), [
      { localRef: "(delete)", local: null, remoteRef: "refs/heads/x", remoteOid: B },
    ]);
  });

  test("counts a repeated line once, and no line as nothing", () => {
    const line = `refs/heads/main ${A} refs/heads/main ${B}`;
    assert.is(parsePushedRefs([line, line, ""]).length, 1);
    assert.equal(parsePushedRefs([]), []);
  });

  test("refuses what is no such record", () => {
    assert.throws(() => parsePushedRefs(["refs/heads/main"]), /expected "<local ref>/);
  });
});
