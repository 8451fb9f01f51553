import * as v from "valibot";
import { API_OVERRIDE_SCHEMA } from "./api-schema.ts";
import { overview, requirement, rulesSchema } from "./rules-schema.ts";
import { someGlobs, table } from "./schema-parts.ts";

/** An entry of `overrides`. */
export const OVERRIDE_SCHEMA = table(
  {
    files: someGlobs(),
    rules: v.optional(rulesSchema({})),
    api: v.optional(API_OVERRIDE_SCHEMA),
    require: v.optional(requirement()),
    overview: v.optional(overview()),
  },
  "a key of an `overrides` entry",
);
