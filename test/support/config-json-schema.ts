import { toJsonSchema } from "@valibot/to-json-schema";
import { CONFIG_SCHEMA } from "../../src/core/config/schema.ts";
import { RULE_DOCS } from "../../src/core/rule-docs.ts";
import { RULE_IDS } from "../../src/core/rule-id.ts";

/** A JSON schema, as far as ours goes. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** The content of `docs/schema.json`, made from the schema that configurations are checked with. */
export function configJsonSchema(): JsonSchema {
  const schema = toJsonSchema(CONFIG_SCHEMA, {
    target: "draft-07",
    typeMode: "output",
    ignoreActions: ["check", "raw_check", "safe_integer"],
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === "loose_object" ? { ...jsonSchema, additionalProperties: false } : undefined,
  });
  const plain: JsonSchema = JSON.parse(JSON.stringify(schema), withoutEmpty);
  const { $schema, ...rest } = withRuleDocs(plain);
  return {
    $schema: $schema ?? "http://json-schema.org/draft-07/schema#",
    title: "spec-check configuration",
    ...rest,
  };
}

/** Leaves out what says nothing: no required keys, an empty table as default. */
function withoutEmpty(key: string, value: unknown): unknown {
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return isEmpty && (key === "required" || (key === "default" && !Array.isArray(value))) ? undefined : value;
}

function withRuleDocs(schema: JsonSchema): JsonSchema {
  const rules = schema.properties?.rules;
  const described = Object.entries(rules?.properties ?? {}).map(([id, severity]) => {
    const known = RULE_IDS.find((rule) => rule === id);
    const description = known === undefined ? "Not yet supported." : RULE_DOCS[known].what;
    return [id, { ...severity, description }] as const;
  });
  return {
    ...schema,
    properties: { ...schema.properties, rules: { ...rules, properties: Object.fromEntries(described) } },
  };
}
