import * as assert from "uvu/assert";
import { judgeChangeSet } from "../../src/commands/judge-change-set.ts";
import { createSetup } from "../../src/commands/setup.ts";
import type { Report } from "../../src/core/report.ts";
import { MAX_PACKAGE_FILES } from "../../src/core/rust/cargo/crate-files.ts";
import type { Git } from "../../src/io/git.ts";
import { type ChangeOf, changeOf, type Files } from "../support/change-of.ts";
import { describe } from "../support/describe.ts";
import { MANIFEST } from "../support/sources-of.ts";

/** A Git that knows every object, since each is its own id, and counts what it is asked. */
function fakeGit(): { readonly git: Git; readonly asked: (readonly string[])[] } {
  const asked: (readonly string[])[] = [];
  const unused = () => Promise.reject(new Error("Git is asked for objects alone"));
  const catFiles: Git["catFiles"] = (oids) => {
    const wanted = [...oids];
    if (wanted.length > 0) asked.push(wanted);
    return Promise.resolve(new Map(wanted.map((oid) => [oid, Buffer.from(oid)])));
  };
  const streamFiles: Git["streamFiles"] = () => {
    throw new Error("objects are asked for together");
  };
  return { git: { run: unused, ask: unused, feed: unused, catFiles, streamFiles }, asked };
}

async function judged(change: ChangeOf, raw: unknown, { git } = fakeGit()): Promise<Report> {
  const text = JSON.stringify(raw);
  const setup = await createSetup({
    configText: { path: ".specrc", format: "json", text },
    specIgnore: null,
  });
  return judgeChangeSet(git, changeOf(change).changeSet, { setup, paths: [] });
}

function told({ modules }: Report): readonly string[] {
  return modules.flatMap(({ source, api, reachUnknown }) =>
    api.map(
      ({ visibility, path }) => `${source} ${visibility}${reachUnknown === undefined ? "" : "?"} ${path}`,
    ),
  );
}

const CRATE = { api: { reach: "crate" } };

/** A package with a module that changes, and whatever else it holds before and after. */
function moduleChange(before: Files, after: Files = before): ChangeOf {
  const rest = { "Cargo.toml": MANIFEST, "src/b.rs": "pub struct Other;" };
  return {
    before: { ...rest, "src/a.rs": "pub fn f() {}", ...before },
    after: { ...rest, "src/a.rs": "pub fn f() -> u8 { 1 }", ...after },
  };
}

describe("api.reach crate", (test) => {
  const cases: readonly (readonly [title: string, change: ChangeOf, expected: readonly string[]])[] = [
    ["narrows what no path leads to", moduleChange({ "src/lib.rs": "mod a;" }), ["src/a.rs pub(crate) f"]],
    [
      "leaves what is re-exported",
      moduleChange({ "src/lib.rs": "mod a;\npub use a::f;" }),
      ["src/a.rs pub f"],
    ],
    [
      "leaves what was re-exported before",
      moduleChange({ "src/lib.rs": "mod a;\npub use a::f;" }, { "src/lib.rs": "mod a;" }),
      ["src/a.rs pub f", "src/lib.rs pub f"],
    ],
    [
      "leaves what is re-exported from now on",
      moduleChange({ "src/lib.rs": "mod a;" }, { "src/lib.rs": "mod a;\npub use a::f;" }),
      ["src/a.rs pub f", "src/lib.rs pub f"],
    ],
    [
      "counts a module that was there before only",
      {
        before: { "Cargo.toml": MANIFEST, "src/lib.rs": "pub mod a;", "src/a.rs": "pub fn f() {}" },
        after: { "Cargo.toml": MANIFEST, "src/lib.rs": "" },
      },
      ["src/a.rs pub f", "src/lib.rs pub a"],
    ],
    [
      "counts a module that was public where it was",
      {
        before: { "Cargo.toml": MANIFEST, "src/lib.rs": "pub mod a;\nmod b;", "src/a.rs": "pub fn f() {}" },
        after: { "Cargo.toml": MANIFEST, "src/lib.rs": "mod b;", "src/b.rs": "pub fn f() -> u8 { 1 }" },
        renames: { "src/a.rs": "src/b.rs" },
      },
      ["src/b.rs pub f", "src/lib.rs pub a"],
    ],
    [
      "narrows nothing new in a module that is not public",
      {
        before: { "Cargo.toml": MANIFEST, "src/lib.rs": "" },
        after: {
          "Cargo.toml": MANIFEST,
          "src/lib.rs": "mod a;",
          "src/a.rs": "pub struct X;\nimpl X { pub fn f() {} }",
        },
      },
      ["src/a.rs pub(crate) X", "src/a.rs pub(crate) X::f"],
    ],
    ["counts what cannot be told", moduleChange({ "src/lib.rs": "" }), ["src/a.rs pub? f"]],
  ];
  for (const [title, change, expected] of cases) {
    test(title, async () => assert.equal(told(await judged(change, CRATE)), expected));
  }

  test("says why what cannot be told counts as public", async () => {
    const { modules } = await judged(moduleChange({ "src/lib.rs": "" }), CRATE);
    assert.equal(modules[0]?.reachUnknown, ["no `mod` that could be read leads to src/a.rs"]);
  });

  test("says nothing of what did not change", async () => {
    const change = moduleChange({ "src/lib.rs": "" }, { "src/lib.rs": "", "src/a.rs": "pub fn f() { }" });
    assert.is((await judged(change, CRATE)).modules[0]?.reachUnknown, undefined);
  });

  test("may hold for some files only", async () => {
    const files = { "src/lib.rs": "mod a;\nmod c;" };
    const change = moduleChange(
      { ...files, "src/c.rs": "pub fn g() {}" },
      { ...files, "src/c.rs": "pub fn g() -> u8 { 1 }" },
    );
    const raw = { overrides: [{ files: ["src/c.rs"], api: { reach: "crate" } }] };
    assert.equal(told(await judged(change, raw)), ["src/a.rs pub f", "src/c.rs pub(crate) g"]);
  });

  test("warns where nothing but the crate's API changed", async () => {
    const specs = { "src/a.rs.spec.md": "a", "src/lib.rs": "mod a;" };
    const report = await judged(moduleChange(specs), CRATE);
    assert.equal(
      report.findings.map(({ severity, rule }) => `${severity} ${rule}`),
      ["warn crate-api-changed-without-spec"],
    );
  });

  test("is silent about it where only public items count", async () => {
    const specs = { "src/a.rs.spec.md": "a", "src/lib.rs": "mod a;" };
    const report = await judged(moduleChange(specs), { api: { reach: "crate", visibility: "public" } });
    assert.equal(report.findings, []);
  });
});

describe("the crate of a change", (test) => {
  const change = moduleChange({ "src/lib.rs": "mod a;\nmod b;" });
  const own = ["pub fn f() {}", "pub fn f() -> u8 { 1 }"];

  test("is not read where the file alone decides", async () => {
    const fake = fakeGit();
    await judged(change, {}, fake);
    assert.equal(fake.asked, [own]);
  });

  test("is read in one process, each content once", async () => {
    const fake = fakeGit();
    await judged(change, CRATE, fake);
    assert.is(fake.asked.length, 2);
    assert.equal(
      [...(fake.asked[0] ?? [])].sort(),
      [MANIFEST, "mod a;\nmod b;", "pub struct Other;", ...own].sort(),
    );
  });

  test("is not read again for the next commit", async () => {
    const fake = fakeGit();
    await judged(change, CRATE, fake);
    await judged({ before: change.after, after: { ...change.after, "src/a.rs": "fn f() {}" } }, CRATE, fake);
    assert.equal(fake.asked[2], ["fn f() {}"]);
    assert.is(fake.asked.length, 4);
  });

  test("is not read for a change of no Rust source", async () => {
    const fake = fakeGit();
    const files = { "Cargo.toml": MANIFEST, "src/lib.rs": "" };
    await judged({ before: { ...files, "a.md": "1" }, after: { ...files, "a.md": "2" } }, CRATE, fake);
    assert.equal(fake.asked, []);
  });

  test("leads to files outside of its folder, which are read when it does", async () => {
    const fake = fakeGit();
    const files = {
      "x/Cargo.toml": MANIFEST,
      "x/src/lib.rs": '#[path = "../../y/z.rs"]\npub mod z;\nmod a;',
      "y/z.rs": "pub use crate::a::f;",
    };
    const report = await judged(
      { before: { ...files, "x/src/a.rs": own[0] ?? "" }, after: { ...files, "x/src/a.rs": own[1] ?? "" } },
      CRATE,
      fake,
    );
    assert.equal(told(report), ["x/src/a.rs pub f"]);
    assert.equal(fake.asked[1], ["pub use crate::a::f;"]);
  });

  test("is without the packages in it, and without tests, benchmarks and examples", async () => {
    const fake = fakeGit();
    const files = {
      "in/Cargo.toml": "[package]",
      "in/src/lib.rs": "inner",
      "tests/t.rs": "test",
      "benches/b.rs": "bench",
      "examples/e.rs": "example",
    };
    await judged(moduleChange({ "src/lib.rs": "mod a;", ...files }), CRATE, fake);
    assert.equal(
      fake.asked.flat().filter((text) => ["inner", "test", "bench", "example", "[package]"].includes(text)),
      [],
    );
  });

  test("may be too large to be read", async () => {
    const many = Object.fromEntries(
      Array.from({ length: MAX_PACKAGE_FILES }, (_, at) => [`src/m${at}.rs`, "x"]),
    );
    const fake = fakeGit();
    const report = await judged(moduleChange({ "src/lib.rs": "mod a;", ...many }), CRATE, fake);
    assert.equal(report.modules[0]?.reachUnknown, [`the package has more than ${MAX_PACKAGE_FILES} sources`]);
    assert.ok(fake.asked.every((oids) => oids.length < 5));
  });

  test("may hold a file that is too large to be read", async () => {
    const files = { "src/lib.rs": `mod a;\npub mod c;`, "src/c.rs": `// ${"x".repeat(200)}` };
    const report = await judged(moduleChange(files), { ...CRATE, maxFileSize: 100 });
    assert.equal(report.modules[0]?.reachUnknown, ['src/c.rs is larger than "maxFileSize"']);
  });
});
