import * as assert from "uvu/assert";
import type { RefReport } from "../../src/core/report.ts";
import { sectionsOf } from "../../src/reporters/text/sections.ts";
import { describe } from "../support/describe.ts";
import { sampleFinding, sampleReport } from "../support/sample-report.ts";

const [one, two] = [sampleFinding({ path: "one.rs" }), sampleFinding({ path: "two.rs" })];

const ref = (name: string, head: string, ...findings: RefReport["findings"]): RefReport => ({
  localRef: "HEAD",
  remoteRef: name,
  bases: [],
  head,
  verdict: "warn",
  modules: [],
  commits: [],
  findings,
  summary: sampleReport().summary,
});

const told = (refs: readonly RefReport[], findings = [one, two]) =>
  sectionsOf(sampleReport({ refs, findings }), findings).map(({ heading, findings: own, again }) => [
    heading,
    own.map(({ path }) => path).join(),
    again,
  ]);

describe("sectionsOf", (test) => {
  test("is one without a heading where all refs are at one commit, and where there are none", () => {
    assert.equal(told([ref("a", "h", one, two), ref("b", "h", one, two)]), [[null, "one.rs,two.rs", 0]]);
    assert.equal(told([]), [[null, "one.rs,two.rs", 0]]);
  });

  test("shows a finding where it comes first, and counts it after that", () => {
    assert.equal(told([ref("a", "1", one), ref("b", "2", one, two)]), [
      ["a", "one.rs", 0],
      ["b", "two.rs", 1],
    ]);
  });

  test("shows refs with errors first", () => {
    const warning = sampleFinding({ path: "warning.rs", severity: "warn" });
    assert.equal(told([ref("a", "1", warning), ref("b", "2", one, warning)], [one, warning]), [
      ["b", "one.rs,warning.rs", 0],
      ["a", "", 1],
    ]);
  });

  test("leaves out refs of which there is nothing to say", () => {
    assert.equal(told([ref("a", "1"), ref("b", "2", one, two)]), [["b", "one.rs,two.rs", 0]]);
  });

  test("leaves out findings that are not to be shown", () => {
    assert.equal(told([ref("a", "1", one), ref("b", "2", two)], [two]), [["b", "two.rs", 0]]);
  });

  test("shows what no ref claims", () => {
    assert.equal(told([ref("a", "1", one), ref("b", "2")]), [
      ["a", "one.rs", 0],
      [null, "two.rs", 0],
    ]);
  });

  test("names three refs of a commit and counts the rest", () => {
    const refs = ["a", "b", "c", "d", "e"].map((name) => ref(name, "1", one));
    assert.is(told([...refs, ref("f", "2", two)])[0]?.[0], "a, b, c and 2 more");
  });
});
