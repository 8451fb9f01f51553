import * as assert from "uvu/assert";
import { reportBlocks } from "../../src/reporters/text/report-blocks.ts";
import { describe } from "../support/describe.ts";
import { sampleFinding, sampleModule } from "../support/sample-report.ts";

const a = sampleModule({ source: "a.rs", spec: "a.rs.spec.md" });
const b = sampleModule({ source: "b.rs", previousSource: "c.rs", spec: "mod.spec.md" });
const shared = sampleModule({ source: "d.rs", spec: "mod.spec.md" });

function blocks(...paths: readonly string[]): readonly string[] {
  const findings = paths.map((path) => sampleFinding({ path }));
  return reportBlocks({ modules: [a, b, shared] }, findings).map(
    (block) => `${block.path} ${block.module === null ? "alone" : "module"} ${block.findings.length}`,
  );
}

describe("reportBlocks", (test) => {
  test("leaves modules without findings out", () => assert.equal(blocks(), []));
  test("groups by source", () =>
    assert.equal(blocks("a.rs", "b.rs", "a.rs"), ["a.rs module 2", "b.rs module 1"]));
  test("counts a spec to its module", () => assert.equal(blocks("a.rs.spec.md"), ["a.rs module 1"]));
  test("counts a former source to its module", () => assert.equal(blocks("c.rs"), ["b.rs module 1"]));
  test("gives a shared spec to the first module", () =>
    assert.equal(blocks("mod.spec.md"), ["b.rs module 1"]));
  test("puts other paths behind the modules", () => {
    assert.equal(blocks(".specrc", "d.rs", ".specrc"), ["d.rs module 1", ".specrc alone 2"]);
  });
});
