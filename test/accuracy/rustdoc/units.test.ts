import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import type { Json, JsonObject, RustdocCrate, RustdocItem } from "./rustdoc-crate.ts";
import { diffUnits } from "./unit-diff.ts";
import { unitsOf } from "./units.ts";

/** An item of an index; what is not told is as in most. */
function item(
  id: number,
  name: string | null,
  inner: JsonObject,
  more: Partial<RustdocItem> = {},
): RustdocItem {
  const span = { filename: "src/lib.rs", begin: [id, 1] as const, end: [id, 9] as const };
  return { id, crate_id: 0, name, span, visibility: "public", attrs: [], deprecation: null, inner, ...more };
}

function crate(items: readonly RustdocItem[]): RustdocCrate {
  const paths = { 90: { path: ["alloc", "vec", "Vec"] }, 91: { path: ["core", "clone", "Clone"] } };
  return {
    format_version: 57,
    includes_private: false,
    index: Object.fromEntries(items.map((entry) => [entry.id, entry])),
    paths,
  };
}

const CLONE = {
  trait_bound: { trait: { path: "Clone", id: 91, args: null }, generic_params: [], modifier: "none" },
};

/** `fn f<PARAM>(NAME: TYPE)`, bounded inline or in `where`. */
function fn(
  param: string,
  argument: readonly [string, Json],
  bounds: { readonly inline?: readonly Json[]; readonly where?: readonly Json[] } = {},
): JsonObject {
  const kind = { type: { bounds: bounds.inline ?? [], default: null, is_synthetic: false } };
  const where = (bounds.where ?? []).map((bound) => ({
    bound_predicate: { type: { generic: param }, bounds: [bound], generic_params: [] },
  }));
  return {
    function: {
      sig: { inputs: [argument], output: null, is_c_variadic: false },
      generics: { params: [{ name: param, kind }], where_predicates: where },
      header: { is_const: false, is_unsafe: false, is_async: false, abi: "Rust" },
      has_body: true,
    },
  };
}

function changes(before: readonly RustdocItem[], after: readonly RustdocItem[]): string[] {
  const units = (items: readonly RustdocItem[]) =>
    unitsOf(crate(items)).filter(({ privacy }) => privacy === "pub");
  const found = diffUnits(units(before), units(after));
  return [...found.values()].flat().map(({ label, before: one, after: other }) => {
    return `${one === null ? "+" : other === null ? "-" : "~"} ${label}`;
  });
}

describe("rustdoc's units", (test) => {
  const vec = (path: string) => ({
    resolved_path: { path, id: 90, args: { angle_bracketed: { args: [], constraints: [] } } },
  });

  test("are the same whatever a parameter and an argument are called", () => {
    const one = fn("T", ["x", { generic: "T" }], { inline: [CLONE] });
    assert.equal(
      changes([item(1, "f", one)], [item(1, "f", fn("U", ["y", { generic: "U" }], { inline: [CLONE] }))]),
      [],
    );
  });

  test("know a lifetime without a name again in what `Self` stands for", () => {
    const reference = (lifetime: string): JsonObject => ({
      borrowed_ref: { lifetime, is_mutable: false, type: { primitive: "u8" } },
    });
    const sides = ["'a", "'_"].map((lifetime) => {
      const kind = { lifetime: { outlives: [] } };
      const params = lifetime === "'_" ? [] : [{ name: lifetime, kind }];
      const trait = { path: "Clone", id: 91, args: null };
      const of = { trait, for: reference(lifetime), items: [2], generics: { params, where_predicates: [] } };
      const generics = { params: [], where_predicates: [] };
      return [
        item(1, null, { impl: { ...of, is_unsafe: false, is_negative: false } }),
        item(2, "A", { assoc_type: { generics, bounds: [], type: reference(lifetime) } }),
      ];
    });
    // The type by itself is left out of what is compared: it is part of the impl.
    const told = changes(sides[0] ?? [], sides[1] ?? []).filter((change) => !change.includes("::"));
    assert.equal(told, []);
  });

  test("tell a receiver from an argument", () => {
    const one = fn("T", ["self", { generic: "Self" }]);
    assert.equal(changes([item(1, "f", one)], [item(1, "f", fn("T", ["this", { generic: "Self" }]))]), [
      "~ f",
    ]);
  });

  test("are the same with a bound inline and in where", () => {
    const one = fn("T", ["x", { generic: "T" }], { inline: [CLONE] });
    assert.equal(
      changes([item(1, "f", one)], [item(1, "f", fn("T", ["x", { generic: "T" }], { where: [CLONE] }))]),
      [],
    );
  });

  test("differ by a bound", () => {
    const one = fn("T", ["x", { generic: "T" }]);
    const other = fn("T", ["x", { generic: "T" }], { inline: [CLONE] });
    assert.equal(changes([item(1, "f", one)], [item(1, "f", other)]), ["~ f"]);
  });

  test("name a path by what it leads to", () => {
    const one = fn("T", ["x", vec("Vec")]);
    assert.equal(changes([item(1, "f", one)], [item(1, "f", fn("T", ["x", vec("std::vec::Vec")]))]), []);
  });

  test("leave out a constant's value", () => {
    const constant = (value: string) => ({
      constant: { type: { primitive: "u8" }, const: { expr: value, value } },
    });
    const [found] = [
      ...diffUnits(
        unitsOf(crate([item(1, "K", constant("1"))])),
        unitsOf(crate([item(1, "K", constant("2"))])),
      ).values(),
    ].flat();
    assert.is(found?.before?.shape, found?.after?.shape);
    assert.is.not(found?.before?.value, found?.after?.value);
  });

  test("count a method with its type, and not where its type is private", () => {
    const type = (visibility: string) =>
      item(
        2,
        "S",
        { struct: { kind: "unit", generics: { params: [], where_predicates: [] }, impls: [3] } },
        { visibility },
      );
    const of = { resolved_path: { path: "S", id: 2, args: null } };
    const impl = item(3, null, {
      impl: { trait: null, for: of, items: [4], generics: { params: [], where_predicates: [] } },
    });
    const method = item(4, "f", fn("T", ["self", { generic: "Self" }]));
    assert.equal(changes([], [type("public"), impl, method]), ["+ S", "+ S::f"]);
    assert.equal(changes([], [type("crate"), impl, method]), []);
  });

  test("have one condition wherever it stands", () => {
    const at = (line: number) => ({
      attrs: [
        {
          other: `#[attr = CfgTrace([Not(NameValue { name: "a", value: None, span: src/lib.rs:${line}:7: ${line}:8 (#0) }, src/lib.rs:${line}:3: ${line}:9 (#0))])]`,
        },
      ],
    });
    const one = fn("T", ["x", { generic: "T" }]);
    assert.equal(changes([item(1, "f", one, at(1))], [item(1, "f", one, at(2))]), []);
  });

  test("keep the files apart", () => {
    const moved = { span: { filename: "src/a.rs", begin: [1, 1] as const, end: [1, 9] as const } };
    const one = fn("T", ["x", { generic: "T" }]);
    assert.equal(changes([item(1, "f", one)], [item(1, "f", one, moved)]), ["- f", "+ f"]);
  });
});
