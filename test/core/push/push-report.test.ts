import * as assert from "uvu/assert";
import { type JudgedPush, pushReport } from "../../../src/core/push/push-report.ts";
import { sharedParts } from "../../../src/core/push/shared-parts.ts";
import type { Report } from "../../../src/core/report.ts";
import { describe } from "../../support/describe.ts";
import { sampleChange, sampleFinding, sampleModule, sampleReport } from "../../support/sample-report.ts";

const module = (source: string, item = "run") =>
  sampleModule({ source, api: [sampleChange({ path: item, after: `fn ${item}()` })] });

const error = (path: string) => sampleFinding({ path, fingerprint: "aaaaaaaaaaaa" });

/** What branches bring, by name: a report each, null where nothing is new. */
function pushOf(
  nets: Readonly<Record<string, Report | null>>,
  blocks: readonly string[] = [],
): ReturnType<typeof pushReport> {
  const shared = sharedParts();
  const pushes = Object.entries(nets).map(
    ([name, net]): JudgedPush => ({
      refs: [{ localRef: name, remoteRef: `refs/heads/${name}` }],
      head: `head of ${name}`,
      bases: [net === null ? `head of ${name}` : "base"],
      commits: net === null ? [] : [`commit of ${name}`],
      net: net === null ? null : shared(net),
      blocks: blocks.includes(name),
    }),
  );
  const commits = Object.keys(nets).map((name) => ({
    oid: `commit of ${name}`,
    subject: name,
    verdict: "pass" as const,
    modules: [],
    findings: [],
  }));
  return pushReport(pushes, commits);
}

describe("pushReport", (test) => {
  test("counts what two refs share once, though each report was made by itself", () => {
    const net = (line: number) =>
      sampleReport({ modules: [module("a.rs")], findings: [{ ...error("a.rs"), line }] });
    const { modules, findings, summary, refs = [] } = pushOf({ one: net(1), two: net(7) });
    assert.equal([modules.length, findings.length, summary.errors], [1, 1, 1]);
    for (const ref of refs) {
      assert.is(ref.modules[0], modules[0]);
      assert.is(ref.findings[0], findings[0]);
      assert.is(ref.summary.errors, 1);
    }
  });

  test("keeps a module that two refs change each in its own way", () => {
    const { modules } = pushOf({
      one: sampleReport({ modules: [module("a.rs", "one")] }),
      two: sampleReport({ modules: [module("a.rs", "two")] }),
    });
    assert.equal(
      modules.map(({ source, api }) => [source, api[0]?.path]),
      [
        ["a.rs", "one"],
        ["a.rs", "two"],
      ],
    );
  });

  test("keeps a finding that weighs more by one configuration", () => {
    const { findings } = pushOf({
      one: sampleReport({ findings: [error("a.rs")] }),
      two: sampleReport({ findings: [{ ...error("a.rs"), severity: "warn" }] }),
    });
    assert.is(findings.length, 2);
  });

  test("keeps a finding that is exempt in one ref alone", () => {
    const exempt = { ...error("a.rs"), exempt: { reason: "r", commit: null } };
    const { summary } = pushOf({
      one: sampleReport({ findings: [exempt] }),
      two: sampleReport({ findings: [error("a.rs")] }),
    });
    assert.equal([summary.errors, summary.exempt], [1, 1]);
  });

  test("blocks for a ref with errors whose own configuration says so, and for no other", () => {
    const bad = sampleReport({ findings: [error("a.rs")] });
    const verdicts = (blocks: readonly string[]) => {
      const { verdict, refs = [] } = pushOf({ bad, good: sampleReport() }, blocks);
      return [verdict, ...refs.map((ref) => ref.verdict)];
    };
    assert.equal(verdicts([]), ["warn", "warn", "pass"]);
    assert.equal(verdicts(["good"]), ["warn", "warn", "pass"]);
    assert.equal(verdicts(["bad"]), ["block", "block", "pass"]);
  });

  test("lists refs by where they go, each with its commits", () => {
    const { refs = [] } = pushOf({ b: sampleReport(), a: sampleReport(), c: null });
    assert.equal(
      refs.map(({ remoteRef, bases, commits }) => [
        remoteRef,
        bases[0],
        ...commits.map(({ subject }) => subject),
      ]),
      [
        ["refs/heads/a", "base", "a"],
        ["refs/heads/b", "base", "b"],
        ["refs/heads/c", "head of c"],
      ],
    );
  });

  test("stands on the base of the first ref that brings something", () => {
    const { base, head } = pushOf({ a: null, b: sampleReport() });
    assert.equal([base, head], ["base", "head of b"]);
    const nothing = pushOf({});
    assert.equal([nothing.base, nothing.head, nothing.verdict], [null, "index", "pass"]);
  });
});
