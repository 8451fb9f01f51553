import * as v from "valibot";
import { joinPath } from "../path-parts.ts";
import { expected, oneOf, table, text } from "./schema-parts.ts";

/** `index`: the list of all specs. */
export const INDEX_SCHEMA = table(
  {
    path: v.pipe(
      text(),
      v.minLength(1, "expected a path, received an empty string"),
      v.check(
        (path) => joinPath("", path) === path,
        expected("a path from the repository's root, such as docs/specs.md"),
      ),
      v.description("The file that lists the specs."),
    ),
    reach: v.optional(
      v.pipe(
        oneOf(["direct", "reachable"]),
        v.description("Whether the index links each spec itself, or leads to it over other specs."),
      ),
      "reachable",
    ),
  },
  "a key of `index`",
);
