import * as assert from "uvu/assert";
import { diffSources } from "../../../../src/core/rust/diff-sources.ts";
import { eitherReach } from "../../../../src/core/rust/reach/file-reach.ts";
import { describe } from "../../../support/describe.ts";
import { reachIn, type SourceFiles } from "../../../support/sources-of.ts";

const MACROS = "macro_rules! mk { ($($n:ident)*) => { $(pub struct $n;)* } }";

/** What changes in `src/a.rs`, judged by its crate. */
function changes(before: SourceFiles, after: SourceFiles): readonly string[] {
  const path = "src/a.rs";
  const reach = eitherReach(reachIn(before, path), reachIn(after, path));
  const [short, long] = [false, true].map((thorough) => {
    const options = { visibility: "public", module: ["a"], reach, thorough } as const;
    return diffSources(before[path] ?? "", after[path] ?? "", options).api.map(
      ({ change, kind, path }) => `${change} ${kind} ${path}`,
    );
  });
  assert.equal(short, long);
  return short ?? [];
}

function crate(macros: string, a: string): SourceFiles {
  return { "src/lib.rs": "#[macro_use] mod macros;\npub mod a;", "src/macros.rs": macros, "src/a.rs": a };
}

describe("a macro of another file of the crate", (test) => {
  test("is expanded", () => {
    assert.equal(changes(crate(MACROS, "mk!(A B);"), crate(MACROS, "mk!(B C);")), [
      "removed struct A",
      "added struct C",
    ]);
    assert.equal(changes(crate(MACROS, "mk!(A B);"), crate(MACROS, "pub struct B; mk!(A);")), []);
  });

  test("is expanded by its definition on either side", () => {
    const renamed = MACROS.replace("mk", "make");
    assert.equal(changes(crate(MACROS, "mk!(A);"), crate(renamed, "make!(A);")), []);
    const other = renamed.replace("pub struct $n;", "pub struct $n(pub u8);");
    assert.equal(changes(crate(MACROS, "mk!(A);"), crate(other, "make!(A);")), [
      "changed struct A",
      "added field A::0",
    ]);
  });

  test("calls others of the crate", () => {
    const macros = `${MACROS} macro_rules! one { ($n:ident) => { $crate::mk!($n); } }`;
    assert.equal(changes(crate(macros, "one!(A);"), crate(macros, "one!(B);")), [
      "removed struct A",
      "added struct B",
    ]);
  });

  test("stays a call where there are two of its name", () => {
    const files = (a: string) => ({
      ...crate(MACROS, a),
      "src/lib.rs": `#[macro_use] mod macros;\npub mod a;\nmod b { ${MACROS} }`,
    });
    assert.equal(changes(files("mk!(A);"), files("mk!(B);")), ["changed macro call mk!"]);
  });

  test("stays a call where the file alone is judged", () => {
    const { api } = diffSources("mk!(A);", "mk!(B);", { visibility: "public" });
    assert.equal(
      api.map(({ kind }) => kind),
      ["macro call"],
    );
  });
});
