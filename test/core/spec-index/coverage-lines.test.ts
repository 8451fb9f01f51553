import * as assert from "uvu/assert";
import type { AuditedSource } from "../../../src/core/audit/audit-report.ts";
import { coverageLines } from "../../../src/core/spec-index/coverage-lines.ts";
import { describe } from "../../support/describe.ts";

function source(
  path: string,
  status: AuditedSource["status"],
  more: { readonly phase?: string; readonly crate?: null } = {},
): AuditedSource {
  const required = status !== "not-required";
  return {
    ...{ path, class: "module", required, status, spec: `${path}.spec.md`, crate: "core", phase: null },
    ...more,
  };
}

describe("coverageLines", (test) => {
  test("counts by phase, lists specs and gaps below each, sorted", () => {
    const lines = coverageLines({
      index: "docs/specs/README.md",
      phases: ["One", "Two & <|>"],
      sources: [
        source("a/x.rs", "own", { phase: "One" }),
        source("a/z.rs", "missing", { phase: "One" }),
        source("a/y.rs", "missing", { phase: "One" }),
        source("t/t.rs", "not-required", { phase: "One" }),
        source("w.rs", "missing"),
      ],
      specs: ["a/x.rs.spec.md", "b (1)/mod.spec.md"],
      phaseOf: (spec) => (spec.startsWith("a/") ? "One" : null),
    });
    assert.equal(lines, [
      "| Phase | Sources | With a spec | Missing | Coverage |",
      "| --- | ---: | ---: | ---: | ---: |",
      "| One | 3 | 1 | 2 | 33.3 % |",
      "| Two & &lt;&#124;&gt; | 0 | 0 | 0 | – |",
      "| In no phase | 1 | 0 | 1 | 0.0 % |",
      "| **All** | 4 | 1 | 3 | 25.0 % |",
      ...["", "**Specs**", "", "One:", ""],
      "- [`a/x.rs.spec.md`](../../a/x.rs.spec.md)",
      ...["", "In no phase:", ""],
      "- [`b (1)/mod.spec.md`](../../b%20%281%29/mod.spec.md)",
      ...["", "**Sources without a spec**", "", "<details>", "<summary>One</summary>", ""],
      ...["- `a/y.rs`", "- `a/z.rs`", "", "</details>"],
      ...["", "<details>", "<summary>In no phase</summary>", "", "- `w.rs`", "", "</details>"],
    ]);
  });

  test("counts by crate where there are no phases, and says nothing of what is not there", () => {
    const lines = coverageLines({
      index: "README.md",
      phases: [],
      sources: [source("a/x.rs", "own"), source("b/x.rs", "overview", { crate: null })],
      specs: [],
      phaseOf: () => null,
    });
    assert.equal(lines, [
      "| Crate | Sources | With a spec | Missing | Coverage |",
      "| --- | ---: | ---: | ---: | ---: |",
      "| core | 1 | 1 | 0 | 100.0 % |",
      "| In no crate | 1 | 1 | 0 | 100.0 % |",
      "| **All** | 2 | 2 | 0 | 100.0 % |",
    ]);
  });
});
