import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { elidedShape } from "./elided-shape.ts";

/** A function's shape; lifetimes by their names, null for none. */
function shape(params: number, inputs: readonly (string | null)[], output: string | null): string {
  const reference = (lifetime: string | null) => ({ borrowed_ref: { lifetime, type: "str" } });
  return JSON.stringify({
    sig: { inputs: inputs.map(reference), output: reference(output), is_c_variadic: false },
    generics: { params: Array(params).fill("lifetime"), where: [] },
  });
}

describe("elidedShape", (test) => {
  test("an argument of a type", () => {
    const written = shape(1, ["'f0"], "'f0");
    const args = (given: readonly unknown[]) => JSON.stringify({ args: given, constraints: [] });
    const one = written.replace('"str"', args([{ lifetime: "'f0" }]));
    assert.is(elidedShape(one), one, "twice among the inputs");
    const [result, plain] = [args([{ lifetime: "'f0" }]), "null"].map((type, at) =>
      shape(at === 0 ? 1 : 0, [at === 0 ? "'f0" : null], null).replace(/"str"(?=\}\},"is_c)/, type),
    );
    assert.is(elidedShape(result ?? ""), elidedShape(plain ?? ""));
  });
  const cases: readonly (readonly [title: string, one: string, other: string, same: boolean])[] = [
    ["a lifetime of one argument", shape(1, ["'f0"], null), shape(0, [null], null), true],
    ["a lifetime that is handed out", shape(1, ["'f0"], "'f0"), shape(0, [null], null), true],
    [
      "a lifetime beside one that is handed out",
      shape(2, ["'f0", "'f1"], "'f0"),
      shape(1, ["'f0", null], "'f0"),
      true,
    ],
    ["a lifetime of two arguments", shape(1, ["'f0", "'f0"], null), shape(0, [null, null], null), false],
    ["a lifetime of one of two", shape(1, ["'f0", null], "'f0"), shape(1, [null, "'f0"], "'f0"), false],
  ];
  for (const [title, one, other, same] of cases) {
    test(title, () => assert.is(elidedShape(one) === elidedShape(other), same));
  }
});
