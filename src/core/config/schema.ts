import * as v from "valibot";
import { API_SCHEMA } from "./api-schema.ts";
import { AUDIT_SCHEMA, PHASES_SCHEMA } from "./audit-schema.ts";
import { DEFAULT_CONFIG } from "./defaults.ts";
import { INDEX_SCHEMA } from "./index-schema.ts";
import { MENTION_SCHEMA } from "./mention-schema.ts";
import { OVERRIDE_SCHEMA } from "./override-schema.ts";
import { overview, requirement, rulesSchema } from "./rules-schema.ts";
import { expected, globs, list, oneOf, someGlobs, table, template, text } from "./schema-parts.ts";
import { specFormat } from "./spec-format-schema.ts";

const mapEntry = table({ files: someGlobs(), spec: template() }, "a key of a `map` entry");

/** What a configuration may say. The descriptions are those of `docs/schema.json` and `docs/configuration.md`. */
export const CONFIG_SCHEMA = table(
  {
    $schema: v.optional(v.pipe(text(), v.description("The JSON schema, for editors. Ignored."))),
    $comment: v.optional(
      v.pipe(text(), v.description("For people. `spec-check init` signs with it. Ignored.")),
    ),
    sources: v.optional(v.pipe(someGlobs(), v.description("The files that need a spec.")), () => [
      ...DEFAULT_CONFIG.sources,
    ]),
    ignore: v.optional(
      v.pipe(
        globs(),
        v.description("The files of `sources` that need none. A list of your own replaces the default."),
      ),
      () => [...DEFAULT_CONFIG.ignore],
    ),
    specs: v.optional(
      v.pipe(
        list(template(), "templates"),
        v.minLength(1, "expected at least one template, received an empty list"),
        v.description(
          "Where a source's spec is: the first of these that exists. A new one goes to the first. Left out, it is `{dir}/{base}.spec.md`, then the `mod.spec.md` of the folder for `mod.rs`, `lib.rs` and `main.rs`, then that of the crate for the latter two.",
        ),
      ),
    ),
    map: v.optional(
      v.pipe(
        list(mapEntry, "tables"),
        v.description("Files whose spec is elsewhere. Beats `specs`; the first entry that matches wins."),
      ),
      [],
    ),
    overview: v.optional(
      v.pipe(
        overview(),
        v.description(
          "With `nearest`, a module without a spec of its own is answered for by the nearest `mod.spec.md` above it, inside its crate.",
        ),
      ),
      DEFAULT_CONFIG.overview,
    ),
    api: v.optional(v.pipe(API_SCHEMA, v.description("Which items are API.")), {}),
    require: v.optional(
      v.pipe(
        requirement(),
        v.description(
          "What counts as an answer in the spec: `touch`, its text changed; `mention`, it names what changed; `signature`, its API block equals the API.",
        ),
      ),
      DEFAULT_CONFIG.require,
    ),
    mention: v.optional(
      v.pipe(MENTION_SCHEMA, v.description("What a spec has to name. Impls never have names of their own.")),
      {},
    ),
    spec: v.optional(specFormat, {}),
    maxFileSize: v.optional(
      v.pipe(
        v.number(expected("a number of bytes")),
        v.safeInteger(expected("a whole number of bytes")),
        v.minValue(1, expected("at least 1 byte")),
        v.description("Bytes. A larger source is not read; a finding says so."),
        v.metadata({ type: "integer" }),
      ),
      DEFAULT_CONFIG.maxFileSize,
    ),
    rules: v.optional(
      v.pipe(
        rulesSchema(DEFAULT_CONFIG.rules),
        v.description("The severity of each rule: `error` blocks, `warn` is shown."),
      ),
      {},
    ),
    overrides: v.optional(
      v.pipe(
        list(OVERRIDE_SCHEMA, "tables"),
        v.description("Settings for some files. Of several entries that match a file, the last one wins."),
      ),
      [],
    ),
    index: v.optional(v.pipe(INDEX_SCHEMA, v.description("The list of all specs."))),
    phases: v.optional(
      v.pipe(
        PHASES_SCHEMA,
        v.description(
          "Named groups of sources that `audit` and `debt` count by; the first that matches wins.",
        ),
      ),
      [],
    ),
    audit: v.optional(v.pipe(AUDIT_SCHEMA, v.description("What `audit` expects of the whole tree.")), {}),
    clearance: v.optional(
      v.pipe(
        oneOf(["commit", "branch"]),
        v.description(
          "Whether the answer must be in the same commit, or may be in an earlier one of the same branch.",
        ),
      ),
      DEFAULT_CONFIG.clearance,
    ),
    push: v.optional(
      v.pipe(
        table(
          {
            block: v.optional(
              v.pipe(
                v.boolean(expected("true or false")),
                v.description("Whether errors keep a push from happening."),
              ),
              DEFAULT_CONFIG.push.block,
            ),
          },
          "a key of `push`",
        ),
        v.description("What happens before a push."),
      ),
      {},
    ),
  },
  "a key of the configuration",
);

/** A configuration as written, checked, with the defaults of its simple keys filled in. */
export type WrittenConfig = v.InferOutput<typeof CONFIG_SCHEMA>;
