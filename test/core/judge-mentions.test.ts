import * as assert from "uvu/assert";
import type { Config } from "../../src/core/config/config.ts";
import { DEFAULT_CONFIG } from "../../src/core/config/defaults.ts";
import { createMapping } from "../../src/core/mapping.ts";
import { planCheck } from "../../src/core/plan.ts";
import type { Report } from "../../src/core/report.ts";
import { diffSources } from "../../src/core/rust/diff-sources.ts";
import { changeOf } from "../support/change-of.ts";
import { describe } from "../support/describe.ts";
import { judge } from "../support/judge.ts";

const SPEC = "a.rs.spec.md";

interface Case {
  readonly before: string;
  readonly after: string | null;
  readonly spec: readonly [before: string, after: string];
  readonly config?: Partial<Config>;
  readonly others?: Readonly<Record<string, readonly [before: string | null, after: string | null]>>;
}

function judged({ before, after, spec, config = {}, others = {} }: Case): Report {
  const sides = (at: 0 | 1) =>
    Object.fromEntries(
      Object.entries({ "a.rs": [before, after] as const, [SPEC]: spec, ...others }).flatMap(
        ([path, texts]) => {
          const text = texts[at];
          return text === null ? [] : [[path, text] as const];
        },
      ),
    );
  const { changeSet, blobs } = changeOf({ before: sides(0), after: sides(1) });
  const mapping = createMapping({ ...DEFAULT_CONFIG, ...config }, null);
  return judge(planCheck(changeSet, mapping, { paths: [] }), {
    blobs,
    diff: diffSources,
    severitiesFor: (source) => mapping.settingsFor(source).rules,
    configPath: null,
    unusedGlobs: [],
  });
}

const told = ({ findings }: Report) =>
  findings.map(({ rule, path, line, message }) => `${rule} ${path}:${line} ${message}`);

const BEFORE = "pub fn run() {}\npub fn stop() {}\n";
const ADDED = `${BEFORE}pub fn pause(after: u64) -> bool { true }\n`;
const REMOVED = "pub fn run() {}\n";

describe("api-item-unmentioned", (test) => {
  test("is found where a changed spec does not name a new item, with the item's line", () => {
    const report = judged({
      before: BEFORE,
      after: ADDED,
      spec: ["`run`, `stop`", "`run`, `stop` and more"],
    });
    assert.equal(told(report), ["api-item-unmentioned a.rs:3 a.rs.spec.md does not name added fn pause"]);
    assert.is(report.verdict, "warn");
    assert.is(report.modules[0]?.api[0]?.mentioned, false);
  });

  test("is content with the name", () => {
    const report = judged({ before: BEFORE, after: ADDED, spec: ["`run`", "`run` and `pause()`"] });
    assert.equal(told(report), []);
    assert.is(report.modules[0]?.api[0]?.mentioned, true);
  });

  test("is silent beside a spec that did not change at all, which is told by another rule", () => {
    const report = judged({ before: BEFORE, after: ADDED, spec: ["`run`", "`run`"] });
    assert.equal(
      report.findings.map(({ rule }) => rule),
      ["api-changed-without-spec"],
    );
    assert.is(report.modules[0]?.api[0]?.mentioned, undefined);
  });

  test("asks for re-exports where the configuration says so", () => {
    const change = { before: BEFORE, after: `${BEFORE}pub use x::y;\n`, spec: ["a", "b"] } as const;
    assert.equal(told(judged(change)), []);
    const strict = judged({ ...change, config: { mention: { exempt: [] } } });
    assert.match(told(strict)[0] ?? "", "does not name added use y");
  });

  test("asks nothing of a spec that answers for several sources", () => {
    const config: Partial<Config> = { map: [{ files: ["*.rs"], spec: SPEC }] };
    assert.equal(told(judged({ before: BEFORE, after: ADDED, spec: ["a", "b"], config })), []);
  });

  test("lets an item that came from another module go without a name", () => {
    const report = judged({
      before: BEFORE,
      after: ADDED,
      spec: ["a", "b"],
      others: {
        "b.rs": ["pub fn pause(after: u64) -> bool { true }\n", "\n"],
        "b.rs.spec.md": ["`pause`", "moved"],
      },
    });
    assert.equal(told(report), []);
  });
});

describe("api-item-stale", (test) => {
  test("is found at the line of the spec that names what is gone", () => {
    const report = judged({
      before: BEFORE,
      after: REMOVED,
      spec: ["# a\n\n`run`,\n`stop`", "# a\n\n`run`, as ever,\n`stop`"],
    });
    assert.equal(told(report), [
      "api-item-stale a.rs.spec.md:4 still names what a.rs no longer has: `stop` (line 4)",
    ]);
  });

  test("says what the item is called now", () => {
    const report = judged({
      before: BEFORE,
      after: "pub fn run() {}\npub fn halt() {}\n",
      spec: ["`stop`", "`stop` or `halt`"],
    });
    assert.match(told(report)[0] ?? "", "`stop` (line 1, now `halt`)");
  });
});

describe("require: mention", (test) => {
  const config: Partial<Config> = { require: "mention" };

  test("blocks a changed spec that does not name what is new", () => {
    const report = judged({ before: BEFORE, after: ADDED, spec: ["a", "b"], config });
    assert.is(report.verdict, "block");
    assert.equal(told(report), [
      "api-changed-without-spec a.rs:3 public API changed, and its spec names nowhere what is new, or still what is gone: added fn pause",
    ]);
  });

  test("blocks one that still names what is gone", () => {
    assert.is(
      judged({ before: BEFORE, after: REMOVED, spec: ["`stop` a", "`stop` b"], config }).verdict,
      "block",
    );
    assert.is(judged({ before: BEFORE, after: REMOVED, spec: ["`stop`", "`run`"], config }).verdict, "pass");
  });

  test("is content with names, and still asks for a change of the text", () => {
    assert.is(judged({ before: BEFORE, after: ADDED, spec: ["a", "`pause`"], config }).verdict, "pass");
    assert.is(
      judged({ before: BEFORE, after: ADDED, spec: ["`pause`", "`pause`"], config }).verdict,
      "block",
    );
  });

  test("weighs items that only the crate sees as the crate's", () => {
    const after = `${BEFORE}pub(crate) fn inner() {}\n`;
    const report = judged({ before: BEFORE, after, spec: ["a", "b"], config });
    assert.equal(
      report.findings.map(({ rule }) => rule),
      ["crate-api-changed-without-spec"],
    );
  });
});
