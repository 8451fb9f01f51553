import * as assert from "uvu/assert";
import type { Config } from "../../src/core/config/config.ts";
import { DEFAULT_CONFIG } from "../../src/core/config/defaults.ts";
import { createMapping } from "../../src/core/mapping.ts";
import { planCheck } from "../../src/core/plan.ts";
import type { Report } from "../../src/core/report.ts";
import { diffSources } from "../../src/core/rust/diff-sources.ts";
import { changeOf, type Files } from "../support/change-of.ts";
import { describe } from "../support/describe.ts";
import { judge } from "../support/judge.ts";

interface Case {
  readonly before: Files;
  readonly after: Files;
  readonly config?: Partial<Config>;
}

function judged({ before, after, config = {} }: Case): Report {
  const { changeSet, blobs } = changeOf({ before, after });
  const mapping = createMapping({ ...DEFAULT_CONFIG, require: "signature", ...config }, null);
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

const block = (code: string, name = "") =>
  `<!-- spec-check:api${name} -->\n\n\`\`\`rust\n${code}\n\`\`\`\n\n<!-- /spec-check:api -->\n`;

const spec = (code: string, words = "words") => `# a\n\n${words}\n\n${block(code)}`;

const RUN = "pub fn run() {}\n";
const BOTH = `${RUN}pub fn stop(now: bool) {}\n`;
const RUN_LINE = "pub fn run();";
const BOTH_LINES = `${RUN_LINE}\npub fn stop(now: bool);`;

/** The staged change of one module. */
const change = (
  source: readonly [string, string],
  text: readonly [string, string],
  config?: Partial<Config>,
) =>
  judged({
    before: { "a.rs": source[0], "a.rs.spec.md": text[0] },
    after: { "a.rs": source[1], "a.rs.spec.md": text[1] },
    ...(config === undefined ? {} : { config }),
  });

const CASES: readonly (readonly [
  title: string,
  source: readonly [string, string],
  spec: readonly [string, string],
  found: readonly string[],
])[] = [
  ["is content with a block that is the API", [RUN, BOTH], [spec(RUN_LINE), spec(BOTH_LINES)], []],
  [
    "tells the lines that a spec which did not change lacks",
    [RUN, BOTH],
    [spec(RUN_LINE), spec(RUN_LINE)],
    [
      "api-changed-without-spec a.rs.spec.md:5 public API changed, and the API block of a.rs lacks `pub fn stop(now: bool);`",
    ],
  ],
  [
    "tells those that a changed spec has otherwise, and still has",
    [BOTH, "pub fn run() -> u8 { 1 }\n"],
    [spec(BOTH_LINES), spec(BOTH_LINES, "new words")],
    [
      "api-changed-without-spec a.rs.spec.md:5 public API changed, and the API block of a.rs says `pub fn run();` for `pub fn run() -> u8;`, still has `pub fn stop(now: bool);`",
    ],
  ],
  [
    "asks for a block where none is",
    [RUN, BOTH],
    ["words", "`stop`"],
    ["api-changed-without-spec a.rs.spec.md:null public API changed, and its spec has no API block of a.rs"],
  ],
  [
    "weighs what only the crate sees less",
    ["pub(crate) fn a() {}\n", "pub(crate) fn b() {}\n"],
    ["words", "more"],
    [
      "crate-api-changed-without-spec a.rs.spec.md:null crate API changed, and its spec has no API block of a.rs",
    ],
  ],
  [
    "tells a block without an end",
    [RUN, BOTH],
    ["words", "`stop`\n\n<!-- spec-check:api -->\n"],
    ["api-changed-without-spec a.rs.spec.md:3 public API changed, and the API block of a.rs has no end"],
  ],
  [
    "tells several blocks",
    [RUN, BOTH],
    ["words", `${block(BOTH_LINES)}\n${block(BOTH_LINES)}`],
    [
      "api-changed-without-spec a.rs.spec.md:1 public API changed, and its spec has several API blocks of a.rs, on lines 1, 10",
    ],
  ],
  [
    "asks for words where the block cannot show the change",
    [
      "#[derive(PartialOrd)]\npub struct S { pub a: u8, pub b: u8 }\n",
      "#[derive(PartialOrd)]\npub struct S { pub b: u8, pub a: u8 }\n",
    ],
    [
      spec("#[derive(PartialOrd)]\npub struct S {\n    pub a: u8,\n    pub b: u8,\n}"),
      spec("#[derive(PartialOrd)]\npub struct S {\n    pub a: u8,\n    pub b: u8,\n}"),
    ],
    ["api-changed-without-spec a.rs:2 public API changed, its spec did not: changed struct S"],
  ],
  [
    "leaves a block alone that was out of date before",
    [RUN, "pub fn run() { body() }\n"],
    [spec("pub fn old();"), spec("pub fn old();", "new words")],
    [],
  ],
  [
    "compares a block that was edited",
    [RUN, "pub fn run() { body() }\n"],
    [spec(RUN_LINE), spec("pub fn old();")],
    [
      "api-changed-without-spec a.rs.spec.md:5 the API block was edited, and the API block of a.rs lacks `pub fn run();`, still has `pub fn old();`",
    ],
  ],
  [
    "demands nothing of what cannot be read",
    ["pub fn run() {} what is this", "pub fn run(a: u8) {} what is this"],
    [spec(RUN_LINE), spec("pub fn run(a: u8);")],
    [
      "analysis-incomplete a.rs:null cannot read all of the source as Rust, so that its API block was not compared",
    ],
  ],
  ["asks for no block where nothing is left to tell", [RUN, "fn run() {}\n"], ["words", "other"], []],
];

describe("require signature", (test) => {
  for (const [title, source, text, found] of CASES) {
    test(title, () => assert.equal(told(change(source, text)), found));
  }

  test("says nothing of blocks where they are not asked for", () => {
    const report = change([RUN, BOTH], [spec(RUN_LINE), spec(RUN_LINE, "`stop`")], { require: "touch" });
    assert.equal(told(report), []);
    assert.is(report.modules[0]?.apiBlock, undefined);
  });

  test("follows api.visibility", () => {
    const source = `${RUN}pub(crate) fn own() {}\n`;
    const api = (visibility: Config["api"]["visibility"]) => ({ api: { ...DEFAULT_CONFIG.api, visibility } });
    const texts = [spec("old"), spec(RUN_LINE)] as const;
    assert.equal(told(change(["", source], texts, api("public"))), []);
    assert.is(told(change(["", source], texts, api("crate"))).length, 1);
  });

  test("tells the lines as data", () => {
    const report = change([RUN, BOTH], [spec(RUN_LINE), spec(RUN_LINE)]);
    assert.equal(report.modules[0]?.apiBlock, {
      kind: "differs",
      line: 5,
      missing: ["pub fn stop(now: bool);"],
      extra: [],
      changed: [],
    });
  });

  test("says how to mend it", () => {
    const help = (text: string) => change([RUN, BOTH], ["words", text]).findings[0]?.help;
    assert.is(help("more"), "Run `spec-check fix a.rs` and look through what it staged.");
    assert.match(help("<!-- spec-check:api -->\n") ?? "", "Leave one whole block of a.rs in a.rs.spec.md");
  });
});

describe("require signature with a spec for several sources", (test) => {
  const config: Partial<Config> = { map: [{ files: ["*.rs"], spec: "all.md" }] };
  const files = (a: string | null, b: string, text: string): Files => ({
    ...(a === null ? {} : { "a.rs": a }),
    "b.rs": b,
    "all.md": text,
  });

  test("asks each source for the block that names it", () => {
    const before = files(RUN, RUN, `${block(RUN_LINE, " a.rs")}\n${block(RUN_LINE, " b.rs")}`);
    const half = `${block(BOTH_LINES, " a.rs")}\n${block(RUN_LINE, " b.rs")}`;
    assert.equal(told(judged({ before, after: files(BOTH, RUN, half), config })), []);
    assert.equal(told(judged({ before, after: files(BOTH, BOTH, half), config })), [
      "api-changed-without-spec all.md:10 public API changed, and the API block of b.rs lacks `pub fn stop(now: bool);`",
    ]);
  });

  test("does not take a block without a name", () => {
    const report = judged({
      before: files(RUN, RUN, "a"),
      after: files(BOTH, RUN, block(BOTH_LINES)),
      config,
    });
    assert.equal(told(report), [
      "api-changed-without-spec all.md:null public API changed, and its spec answers for several sources but has no API block that names a.rs",
    ]);
  });

  test("asks for the block of a deleted source to go", () => {
    const before = files(RUN, RUN, block(RUN_LINE, " a.rs"));
    const after = (text: string) => files(null, RUN, text);
    assert.equal(told(judged({ before, after: after(block(RUN_LINE, " a.rs")), config })), [
      "api-changed-without-spec all.md:1 public API changed, and the API block of a.rs, which is gone, stays",
    ]);
    assert.equal(told(judged({ before, after: after("words"), config })), []);
  });
});
