import * as assert from "uvu/assert";
import { acceptedFindings } from "../../../src/core/report/accepted-findings.ts";
import { toldFindings } from "../../../src/core/report/told-findings.ts";
import type { Report } from "../../../src/core/report.ts";
import { describe } from "../../support/describe.ts";
import { MIXED, PER_COMMIT } from "../../support/format-samples.ts";

const told = (report: Report) =>
  toldFindings(report).map(({ finding, commit, module, blocks }) => [
    finding.fingerprint,
    commit?.subject ?? null,
    module?.source ?? null,
    blocks,
  ]);

describe("toldFindings", (test) => {
  test("names the module of each finding, by its source, former source or spec, and what blocks", () => {
    const findings = [
      ...MIXED.findings,
      ...MIXED.findings.slice(0, 1).map((each) => ({ ...each, path: "x.rs" })),
    ];
    assert.equal(told({ ...MIXED, findings }), [
      ["aaaaaaaaaaa1", null, "crates/exec/src/lib.rs", true],
      ["aaaaaaaaaaa2", null, "crates/exec/src/pool.rs", false],
      ["aaaaaaaaaaa3", null, "crates/gen/src/lib.rs", false],
      ["aaaaaaaaaaa4", null, null, true],
      ["aaaaaaaaaaa1", null, null, true],
    ]);
    const [, , , orphan] = toldFindings({
      ...MIXED,
      findings: MIXED.findings.map((each) => ({ ...each, path: "crates/exec/src/threads.rs" })),
    });
    assert.is(orphan?.module?.source, "crates/exec/src/pool.rs");
  });

  test("adds what single commits have and the whole has not", () => {
    assert.equal(told(PER_COMMIT), [
      ["aaaaaaaaaaa1", null, "crates/exec/src/lib.rs", false],
      ["aaaaaaaaaaa5", "Change the API and forget | the spec (#7)", "crates/exec/src/lib.rs", true],
    ]);
  });

  test("leaves the commits of a push out, whose errors block only by its verdict", () => {
    const push: Report = { ...PER_COMMIT, mode: "pre-push", findings: MIXED.findings, verdict: "warn" };
    assert.equal(
      toldFindings(push).map(({ commit, blocks }) => [commit, blocks]),
      MIXED.findings.map(() => [null, false]),
    );
  });
});

describe("acceptedFindings", (test) => {
  test("words what an accepted module would have been found to lack", () => {
    assert.equal(
      acceptedFindings(MIXED).map(({ rule, path, line, message, exempt }) => [
        rule,
        path,
        line,
        message,
        exempt,
      ]),
      [
        [
          "api-changed-without-spec",
          "crates/wire/src/lib.rs",
          21,
          "public API changed, its spec did not: added fn Frame::tag",
          { reason: "a rename that the prose never named", commit: null },
        ],
      ],
    );
    assert.equal(acceptedFindings(PER_COMMIT), []);
  });
});
