import * as assert from "uvu/assert";
import { exemptNet, type OwnReport } from "../../../src/core/exempt/exempt-net.ts";
import type { Finding, Report } from "../../../src/core/report.ts";
import { describe } from "../../support/describe.ts";
import { sampleFinding, sampleModule, sampleReport } from "../../support/sample-report.ts";

const PUBLIC = "api-changed-without-spec";
const CRATE = "crate-api-changed-without-spec";

const error = (path: string, rule: Finding["rule"] = PUBLIC) => sampleFinding({ path, rule });
const warning = (path: string, rule: Finding["rule"] = CRATE) =>
  sampleFinding({ path, rule, severity: "warn" });

/** The same finding, exempt by a commit; its id is the reason as well. */
const exempt = (finding: Finding, commit: string): Finding => ({
  ...finding,
  exempt: { reason: commit, commit },
});

const own = (...findings: readonly Finding[]): OwnReport => ({ modules: [], findings });
const renamed = (from: string, to: string, ...findings: readonly Finding[]): OwnReport => ({
  modules: [sampleModule({ source: to, previousSource: from, status: "renamed" })],
  findings,
});

const net = (...findings: readonly Finding[]): Report => sampleReport({ findings });

/** Which commit exempts each finding of a net change, null for those that stand. */
const exempting = (report: Report, commits: readonly OwnReport[]) =>
  exemptNet(report, commits).findings.map((finding) => finding.exempt?.commit ?? null);

describe("exemptNet", (test) => {
  const cases: readonly (readonly [string, Report, readonly OwnReport[], readonly (string | null)[]])[] = [
    ["one commit that exempts it", net(error("a")), [own(exempt(error("a"), "1"))], ["1"]],
    [
      "two that do: the newer is told",
      net(error("a")),
      [own(exempt(error("a"), "1")), own(exempt(error("a"), "2"))],
      ["2"],
    ],
    [
      "a later change without a trailer",
      net(error("a")),
      [own(exempt(error("a"), "1")), own(error("a"))],
      [null],
    ],
    [
      "an earlier change without a trailer",
      net(error("a")),
      [own(error("a")), own(exempt(error("a"), "2"))],
      [null],
    ],
    ["no commit that has it by itself", net(error("a")), [own(), own()], [null]],
    ["no commit at all", net(error("a")), [], [null]],
    [
      "another module's exemption",
      net(error("a"), error("b")),
      [own(exempt(error("a"), "1")), own(error("b"))],
      ["1", null],
    ],
    [
      "another rule's",
      net(warning("a", "spec-missing")),
      [own(exempt(warning("a", "analysis-incomplete"), "1"))],
      [null],
    ],
    [
      "a crate's change that warns by itself, behind an exempt public one",
      net(error("a")),
      [own(exempt(error("a"), "1")), own(warning("a"))],
      ["1"],
    ],
    [
      "a crate's change that is an error by itself, behind an exempt public one",
      net(error("a")),
      [own(exempt(error("a"), "1")), own(error("a", CRATE))],
      [null],
    ],
    [
      "a crate's change in which an exempt public one was taken back",
      net(warning("a")),
      [own(exempt(error("a"), "1")), own(exempt(error("a"), "2"))],
      ["2"],
    ],
    [
      "a change before the rename of a module",
      net(error("b")),
      [own(exempt(error("a"), "1")), renamed("a", "b"), own(exempt(error("b"), "3"))],
      ["3"],
    ],
    [
      "a change before the rename of a module, without a trailer",
      net(error("c")),
      [own(error("a")), renamed("a", "b"), renamed("b", "c"), own(exempt(error("c"), "4"))],
      [null],
    ],
    [
      "the newest change of a module under an older name",
      net(error("b")),
      [own(exempt(error("b"), "1")), renamed("b", "a"), own(exempt(error("a"), "3")), renamed("a", "b")],
      ["3"],
    ],
    [
      "a rename there and back",
      net(error("a")),
      [renamed("a", "b", exempt(error("b"), "1")), renamed("b", "a", error("a"))],
      [null],
    ],
  ];
  for (const [title, report, commits, expected] of cases) {
    test(title, () => assert.equal(exempting(report, commits), expected));
  }

  test("follows a rename that only the net change shows", () => {
    const report = sampleReport({
      modules: [sampleModule({ source: "b", previousSource: "a", status: "renamed" })],
      findings: [error("b")],
    });
    assert.equal(exempting(report, [own(exempt(error("a"), "1"))]), ["1"]);
  });

  test("keeps what is exempt already, and the commits of the report", () => {
    const report: Report = { ...net(exempt(error("a"), "0")), commits: [] };
    assert.is(exemptNet(report, [own(error("a"))]), report);
    const other: Report = { ...net(error("a")), commits: [] };
    assert.equal(exemptNet(other, [own(exempt(error("a"), "1"))]).commits, []);
  });
});
