import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as assert from "uvu/assert";

/** A definition of `docs/report.schema.json`. */
type Definition =
  | "report"
  | "replay"
  | "diff"
  | "batchLine"
  | "surface"
  | "rule"
  | "audit"
  | "debt"
  | "doctor"
  | "setup";

/**
 * The published schema lets later versions add keys. Here a key that it does not name is a defect, so every object is
 * closed before it is compiled.
 */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)]);
  return {
    ...Object.fromEntries(entries),
    ...("properties" in schema ? { additionalProperties: false } : {}),
  };
}

const schema: unknown = JSON.parse(readFileSync("docs/report.schema.json", "utf8"));
const compiler = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
compiler.addSchema(Object(closed(schema)), "report");

/** What is wrong with a document by the closed schema, one line an error; none when it fits. */
export function schemaErrors(definition: Definition, document: unknown): readonly string[] {
  const validate = compiler.getSchema(`report#/$defs/${definition}`);
  if (validate === undefined) throw new Error(`the schema has no ${definition}`);
  validate(document);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** Parses a JSON document and fails the test unless the schema allows it. */
export function parseBySchema(definition: Definition, json: string): unknown {
  const document: unknown = JSON.parse(json);
  assert.equal(schemaErrors(definition, document), []);
  return document;
}
