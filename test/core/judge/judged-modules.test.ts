import * as assert from "uvu/assert";
import { DEFAULT_CONFIG } from "../../../src/core/config/defaults.ts";
import { judgeModule } from "../../../src/core/judge/judge-module.ts";
import { judgedModules } from "../../../src/core/judge/judged-modules.ts";
import { createMapping } from "../../../src/core/mapping.ts";
import type { PlannedModule } from "../../../src/core/plan/planned-module.ts";
import { planCheck } from "../../../src/core/plan.ts";
import { changeOf } from "../../support/change-of.ts";
import { describe } from "../../support/describe.ts";
import { fakeDiff } from "../../support/fake-diff.ts";

const { changeSet, blobs } = changeOf({
  before: { "a.rs": "old", "a.rs.spec.md": "text" },
  after: { "a.rs": "new", "a.rs.spec.md": "text" },
});
const [planned] = planCheck(changeSet, createMapping(DEFAULT_CONFIG, null), { paths: [] }).modules;

/** The module with some parts put in. */
function variant(parts: Partial<PlannedModule> = {}): PlannedModule {
  if (planned === undefined) throw new Error("nothing was planned");
  return { ...planned, ...parts };
}

const judged = (module: PlannedModule) => judgeModule(module, { blobs, diff: fakeDiff });

describe("judgedModules", (test) => {
  test("finds a module in the same two versions, with the plan that asks", () => {
    const known = judgedModules();
    const kept = judged(variant());
    known.keep(kept);
    const again = variant({ lostItsSpec: true });
    assert.is(known.find(again)?.report, kept.report);
    assert.is(known.find(again)?.planned, again);
  });

  test("finds none where anything differs that its report hangs on", () => {
    const known = judgedModules();
    known.keep(judged(variant()));
    const { spec } = variant();
    for (const parts of [
      { source: "b.rs" },
      { previousSource: "b.rs" },
      { status: "renamed" },
      { before: "0" },
      { after: null },
      { spec: { ...spec, path: "b.md" } },
      { spec: { ...spec, fate: { kind: "added" } } },
    ] satisfies readonly Partial<PlannedModule>[]) {
      assert.is(known.find(variant(parts)), null, JSON.stringify(parts));
    }
  });

  test("forgets the oldest in time", () => {
    const known = judgedModules();
    const report = judged(variant());
    const named = (at: number) => variant({ source: `n${at}.rs` });
    for (let at = 0; at <= 4_000; at += 1) known.keep({ ...report, planned: named(at) });
    assert.is(known.find(named(0)), null);
    assert.is.not(known.find(named(1)), null);
    assert.is.not(known.find(named(4_000)), null);
  });
});
