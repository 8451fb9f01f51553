import * as v from "valibot";
import type { NamedKind } from "./config.ts";
import { DEFAULT_CONFIG } from "./defaults.ts";
import { list, oneOf, table } from "./schema-parts.ts";

/** Kinds of item that have a name. */
const NAMED_KINDS = [
  "fn",
  "struct",
  "enum",
  "union",
  "variant",
  "field",
  "trait",
  "type",
  "const",
  "static",
  "mod",
  "use",
  "extern crate",
  "macro",
] as const satisfies readonly NamedKind[];

/** `mention`: what a spec has to name. */
export const MENTION_SCHEMA = table(
  {
    exempt: v.optional(
      v.pipe(list(oneOf(NAMED_KINDS), "kinds"), v.description("Kinds of item that a spec need not name.")),
      () => [...DEFAULT_CONFIG.mention.exempt],
    ),
  },
  "a key of `mention`",
);
