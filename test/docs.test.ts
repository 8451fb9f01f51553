import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import * as assert from "uvu/assert";
import { parseConfig } from "../src/core/config/parse-config.ts";
import { RULE_IDS } from "../src/core/rule-id.ts";
import { configJsonSchema, type JsonSchema } from "./support/config-json-schema.ts";
import { describe } from "./support/describe.ts";
import { GENERATED, withGenerated } from "./support/generated-docs.ts";

const EXAMPLE: unknown = JSON.parse(readFileSync(".specrc.example.json", "utf8"));
const validate = new Ajv({ strict: true }).compile(
  Object(JSON.parse(readFileSync("docs/schema.json", "utf8"))),
);

/** Every key of a schema, with the keys below it. */
function keysOf({ properties = {}, items }: JsonSchema): readonly string[] {
  const inner = Object.entries(properties).flatMap(([key, schema]) => [
    key,
    ...keysOf(schema).map((below) => `${key}.${below}`),
  ]);
  return items === undefined ? inner : [...inner, ...keysOf(items)];
}

/** Every key of a value, with the keys below it; lists stand for their items. */
function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    key,
    ...keysIn(inner).map((below) => `${key}.${below}`),
  ]);
}

describe("docs/schema.json", (test) => {
  test("is what `npm run schema` writes", () => {
    assert.equal(JSON.parse(readFileSync("docs/schema.json", "utf8")), configJsonSchema());
  });

  const refused: readonly unknown[] = [
    [],
    null,
    { source: [] },
    { sources: [] },
    { sources: "a" },
    { rules: { "spec-mising": "warn" } },
    { rules: { "spec-missing": "warning" } },
    { rules: [] },
    { api: { visible: true } },
    { overview: "far" },
    { maxFileSize: 1.5 },
    { maxFileSize: 0 },
    { map: [{ files: ["a"] }] },
    { map: [{ files: [], spec: "a.md" }] },
    { overrides: [{ files: ["a"], maxFileSize: 1 }] },
    { index: {} },
    { push: { block: "yes" } },
    { phases: [{ name: "", files: ["a"] }] },
    { phases: [{ name: "one" }] },
    { phases: { one: ["a"] } },
    { audit: { require: ["modules"] } },
    { audit: { generated: "a" } },
  ];
  for (const value of refused) {
    test(`and spec-check refuse ${JSON.stringify(value)}`, () => {
      assert.is(validate(value), false);
      assert.is(parseConfig(value).kind, "problems");
    });
  }

  const taken: readonly unknown[] = [
    {},
    { $schema: "x" },
    { ignore: [] },
    { rules: { "footer-missing": "warn" } },
  ];
  for (const value of taken) {
    test(`and spec-check take ${JSON.stringify(value)}`, () => {
      assert.is(validate(value), true, JSON.stringify(validate.errors));
      assert.is(parseConfig(value).kind, "config");
    });
  }
});

describe(".specrc.example.json", (test) => {
  test("fits the schema", () => assert.is(validate(EXAMPLE), true, JSON.stringify(validate.errors)));

  test("is a configuration", () => {
    const parsed = parseConfig(EXAMPLE);
    assert.equal(parsed.kind === "problems" ? parsed.problems : [], []);
  });

  test("shows every key", () => {
    const shown = new Set(keysIn(EXAMPLE));
    const missing = keysOf(configJsonSchema()).filter(
      (key) => !(key.startsWith("overrides.rules.") && RULE_IDS.some((rule) => key.endsWith(`.${rule}`))),
    );
    assert.equal(
      missing.filter((key) => !shown.has(key)),
      [],
    );
  });
});

describe("the documentation", (test) => {
  for (const [file, part] of Object.entries(GENERATED)) {
    test(`${file} is what \`npm run schema\` writes`, () => {
      const document = readFileSync(file, "utf8");
      assert.is(document, withGenerated(document, part()));
    });
  }
});
