import * as v from "valibot";
import type { Shard } from "../../shard/shard.ts";
import { FINDING } from "./finding-schema.ts";
import { WHOLE } from "./whole.ts";

/** What a part of a report says of itself. */
export const SHARD: v.GenericSchema<unknown, Shard> = v.pipe(
  v.strictObject({
    index: WHOLE,
    count: WHOLE,
    version: v.string(),
    settings: v.string(),
    asked: v.strictObject({
      perCommit: v.boolean(),
      assumeSpecs: v.boolean(),
      paths: v.array(v.string()),
    }),
    commits: v.strictObject({ all: WHOLE, own: WHOLE, list: v.string() }),
    own: v.exactOptional(
      v.array(
        v.strictObject({
          modules: v.array(v.strictObject({ source: v.string(), previousSource: v.nullable(v.string()) })),
          findings: v.array(FINDING),
        }),
      ),
    ),
  }),
  v.check(
    ({ index, count }) => index >= 1 && index <= count,
    "expected a part from 1 to the number of parts",
  ),
);
