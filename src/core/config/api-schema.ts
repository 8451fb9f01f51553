import * as v from "valibot";
import { DEFAULT_CONFIG } from "./defaults.ts";
import { macroNames, oneOf, table } from "./schema-parts.ts";

const visibility = () => oneOf(["public", "crate", "all"]);
const reach = () => oneOf(["module", "crate"]);

/** `api`: which items are API. */
export const API_SCHEMA = table(
  {
    visibility: v.optional(
      v.pipe(
        visibility(),
        v.description(
          "Which items count: `public` for `pub` alone, `crate` for `pub(crate)`, `pub(super)` and `pub(in …)` as well, `all` for private items too.",
        ),
      ),
      DEFAULT_CONFIG.api.visibility,
    ),
    reach: v.optional(
      v.pipe(
        reach(),
        v.description(
          "How it is told whether a `pub` item is public: `module` by its file alone, `crate` by whether public modules and re-exports of its crate lead to it.",
        ),
      ),
      DEFAULT_CONFIG.api.reach,
    ),
    ignoreMacros: v.optional(
      v.pipe(
        macroNames(),
        v.description(
          "Macros that declare nothing but what their calls show, besides the well-known ones, by name or path; `*` stands for any characters. A call of another one that shows nothing visible counts as API as a whole.",
        ),
      ),
      () => [...DEFAULT_CONFIG.api.ignoreMacros],
    ),
  },
  "a key of `api`",
);

/** The same for some files: what is left out stays as it is for all. */
export const API_OVERRIDE_SCHEMA = table(
  {
    visibility: v.optional(visibility()),
    reach: v.optional(reach()),
    ignoreMacros: v.optional(macroNames()),
  },
  "a key of `api`",
);
