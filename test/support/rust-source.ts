import fc from "fast-check";

/** Rust items as token lists: what stands between two tokens is up to the rendering. */
export type Tokens = readonly string[];

const name = fc.constantFrom("alpha", "beta", "gamma", "delta", "epsilon", "r#type");
const typeName = fc.constantFrom("Alpha", "Beta", "Gamma", "Delta");
const visibility = fc.constantFrom<Tokens>(["pub"], ["pub", "(", "crate", ")"], []);

const type: fc.Arbitrary<Tokens> = fc.letrec<{ type: Tokens }>((tie) => ({
  type: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<Tokens>(["u8"], ["String"], ["std", "::", "io", "::", "Error"], ["&", "'static", "str"]),
    tie("type").map((inner): Tokens => ["Option", "<", ...inner, ">"]),
    tie("type").map((inner): Tokens => ["&", "mut", ...inner]),
    fc.tuple(tie("type"), tie("type")).map(([one, two]): Tokens => ["(", ...one, ",", ...two, ")"]),
    tie("type").map(
      (inner): Tokens => ["Box", "<", "dyn", "Fn", "(", ...inner, ")", "->", ...inner, "+", "Send", ">"],
    ),
    tie("type").map((inner): Tokens => ["[", ...inner, ";", "4", "]"]),
  ),
})).type;

/** Bodies hold what trips readers that look for brackets: strings, characters, lifetimes, comments, nested items. */
export const body: fc.Arbitrary<Tokens> = fc
  .array(
    fc.constantFrom<Tokens>(
      ["let", "x", "=", "1", ";"],
      ["f", "(", '"}"', ")", ";"],
      ["match", "x", "{", "'{'", "=>", "1", ",", "_", "=>", "2", "}", ";"],
      ["'a", ":", "loop", "{", "break", "'a", ";", "}"],
      ["fn", "inner", "(", ")", "{", "}"],
      ["g", "(", 'r#"{ " "#', ")", ";"],
      ["if", "a", "<", "b", "{", "}"],
    ),
    { maxLength: 4 },
  )
  .map((statements) => statements.flat());

const fnItem = fc
  .tuple(visibility, name, fc.array(type, { maxLength: 3 }), fc.option(type), body)
  .map(([vis, id, params, output, inner]): Tokens => {
    const inputs = params.flatMap((param, index): Tokens => [`p${index}`, ":", ...param, ","]);
    return [
      ...vis,
      "fn",
      id,
      "(",
      ...inputs,
      ")",
      ...(output === null ? [] : ["->", ...output]),
      "{",
      ...inner,
      "}",
    ];
  });

const structItem = fc
  .tuple(visibility, typeName, fc.array(fc.tuple(visibility, type), { maxLength: 3 }))
  .map(([vis, id, fields]): Tokens => {
    const inner = fields.flatMap(([own, of], index): Tokens => [...own, `f${index}`, ":", ...of, ","]);
    return [
      "#",
      "[",
      "derive",
      "(",
      "Clone",
      ",",
      "Debug",
      ")",
      "]",
      ...vis,
      "struct",
      id,
      "{",
      ...inner,
      "}",
    ];
  });

const enumItem = fc
  .tuple(visibility, typeName, fc.array(fc.option(type), { minLength: 1, maxLength: 4 }))
  .map(([vis, id, variants]): Tokens => {
    const inner = variants.flatMap(
      (of, index): Tokens => [`V${index}`, ...(of === null ? [] : ["(", ...of, ")"]), ","],
    );
    return [...vis, "enum", id, "{", ...inner, "}"];
  });

const traitItem = fc
  .tuple(visibility, typeName, type, body)
  .map(
    ([vis, id, of, inner]): Tokens => [
      ...[...vis, "trait", id, ":", "Send", "{", "type", "Item", ":", "Clone", ";"],
      ...[
        "fn",
        "get",
        "(",
        "&",
        "self",
        ")",
        "->",
        ...of,
        ";",
        "fn",
        "put",
        "(",
        "&",
        "self",
        ")",
        "{",
        ...inner,
        "}",
        "}",
      ],
    ],
  );

const implItem = fc
  .tuple(typeName, visibility, name, type, body)
  .map(
    ([id, vis, method, of, inner]): Tokens => [
      ...[
        "impl",
        id,
        "{",
        ...vis,
        "fn",
        method,
        "(",
        "&",
        "self",
        ",",
        "p",
        ":",
        ...of,
        ")",
        "{",
        ...inner,
        "}",
        "}",
      ],
    ],
  );

const otherItem = fc.constantFrom<Tokens>(
  ["pub", "const", "LIMIT", ":", "usize", "=", "{", "1", "+", "2", "}", ";"],
  ["pub", "use", "std", "::", "{", "fmt", ",", "io", "::", "self", "}", ";"],
  [
    "pub",
    "type",
    "Map",
    "<",
    "K",
    ">",
    "=",
    "std",
    "::",
    "collections",
    "::",
    "HashMap",
    "<",
    "K",
    ",",
    "u8",
    ">",
    ";",
  ],
  ["pub", "mod", "child", ";"],
  ["#", "[", "cfg", "(", "unix", ")", "]", "pub", "static", "NAME", ":", "&", "str", "=", '"n"', ";"],
);

const item: fc.Arbitrary<Tokens> = fc.oneof(fnItem, structItem, enumItem, traitItem, implItem, otherItem);

/** A source of several items. */
export const source: fc.Arbitrary<readonly Tokens[]> = fc.array(item, { minLength: 1, maxLength: 6 });

const gap = fc.constantFrom(
  " ",
  "\n",
  "  ",
  "\t",
  "\r\n",
  " /* } */ ",
  " // {\n",
  '\n/* a /* b */ " */\n',
  "\n\n",
);

/** What to write between tokens, over and over. */
export const gaps: fc.Arbitrary<readonly string[]> = fc.array(gap, { minLength: 1, maxLength: 12 });

/** Writes items with the given gaps between their tokens. */
export function render(items: readonly Tokens[], between: readonly string[]): string {
  let text = "";
  let count = 0;
  for (const token of items.flat()) {
    text += `${token}${between[count % between.length] ?? " "}`;
    count += 1;
  }
  return text;
}
