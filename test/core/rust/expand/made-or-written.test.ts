import fc from "fast-check";
import * as assert from "uvu/assert";
import { describe } from "../../../support/describe.ts";
import { changes } from "../../../support/macro-listing.ts";

/** An item that can be written, or made by each of the macros. */
interface Spec {
  readonly kind: "s" | "f" | "c" | "i";
  readonly vis: string;
  readonly name: string;
  readonly type: string;
}

/** What the items have in common, which stands in a macro: how a struct's field begins, what a function gives. */
interface Common {
  readonly field: string;
  readonly output: string;
}

const spec: fc.Arbitrary<Spec> = fc.record({
  kind: fc.constantFrom("s", "f", "c", "i"),
  vis: fc.constantFrom("", "pub", "pub(crate)"),
  name: fc.constantFrom("A", "B", "C"),
  type: fc.constantFrom("u8", "Vec<Vec<u8>>", "&'static [u8; 1 + 2]", "fn(u8) -> u8", "(u8,)"),
});

const specs = fc.uniqueArray(spec, { maxLength: 4, selector: ({ kind, name }) => `${kind}${name}` });

const common: fc.Arbitrary<Common> = fc.record({
  field: fc.constantFrom("pub a", "a", "pub b"),
  output: fc.constantFrom("u8", "&'static str"),
});

/** An item as it is written out. The body makes no difference. */
function written({ kind, vis, name, type }: Spec, { field, output }: Common, body: string): string {
  if (kind === "s") return `${vis} struct ${name} { ${field}: ${type} }`;
  if (kind === "f") return `${vis} fn ${name}(_: ${type}) -> ${output} { ${body} }`;
  if (kind === "c") return `${vis} const ${name}: ${type} = 1;`;
  return `impl From<${type}> for ${name} { fn from(_: ${type}) -> Self { ${body} } }`;
}

/** The arms that make one item. */
function arms({ field, output }: Common): string {
  return `
    (@s $v:vis $n:ident $t:ty) => { $v struct $n { ${field}: $t } };
    (@f $v:vis $n:ident $t:ty) => { $v fn $n(_: $t) -> ${output} {} };
    (@c $v:vis $n:ident $t:ty) => { $v const $n: $t = 1; };
    (@i $v:vis $n:ident $t:ty) => { impl From<$t> for $n {} };`;
}

/** A way to say some items. */
type Way = (all: readonly Spec[], common: Common) => string;

const WRITTEN: Way = (all, common) => all.map((one) => written(one, common, "1")).join("\n");

const WAYS: readonly Way[] = [
  WRITTEN,
  (all, common) => {
    const items = all.map((one) => written(one, common, "2")).join(" ");
    return `macro_rules! items { ($($i:item)*) => { $($i)* } } items! { ${items} }`;
  },
  (all, common) => {
    const calls = all.map(({ kind, vis, name, type }) => `one!(@${kind} ${vis} ${name} ${type});`);
    return `macro_rules! one { ${arms(common)} } ${calls.join("\n")}`;
  },
  (all, common) => {
    const rows = all.map(({ kind, vis, name, type }) => `${vis} ${name}: ${type} = ${kind}`);
    const list = "($($v:vis $n:ident : $t:ty = $k:tt);* $(;)?) => { $( list!(@$k $v $n $t); )* }";
    return `macro_rules! list { ${arms(common)} ${list} } list! { ${rows.join(";")} }`;
  },
  (all, common) => {
    const rows = all.map(({ kind, vis, name, type }) => `${kind} ${vis} ${name} ${type};`);
    const first = "($k:tt $v:vis $n:ident $t:ty; $($rest:tt)*) => { eat!(@$k $v $n $t); eat!($($rest)*); }";
    return `macro_rules! eat { ${arms(common)} () => {}; ${first} } eat!(${rows.join(" ")});`;
  },
];

const way = fc.constantFrom(...WAYS);

describe("items that are written, and those that macros make", (test) => {
  test("are the same", () => {
    fc.assert(
      fc.property(specs, common, way, way, (all, common, one, other) => {
        assert.equal(changes(one(all, common), other(all, common)), []);
      }),
      { numRuns: 400, seed: 20261123 },
    );
  });

  test("differ alike, whether the call changed or the macro", () => {
    const side = fc.tuple(specs, common);
    fc.assert(
      fc.property(side, side, way, way, (before, after, one, other) => {
        const expected = changes(WRITTEN(...before), WRITTEN(...after));
        assert.equal(changes(one(...before), other(...after)), expected);
      }),
      { numRuns: 1500, seed: 20261124 },
    );
  });
});
