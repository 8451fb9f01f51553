import * as v from "valibot";
import { joinPath } from "../path-parts.ts";
import { RULE_IDS, type Severity } from "../rule-id.ts";
import { AUDIT_SCHEMA, PHASES_SCHEMA } from "./audit-schema.ts";
import type { NamedKind } from "./config.ts";
import { DEFAULT_CONFIG } from "./defaults.ts";
import {
  expected,
  globs,
  list,
  macroNames,
  oneOf,
  someGlobs,
  table,
  template,
  text,
} from "./schema-parts.ts";
import { specFormat } from "./spec-format-schema.ts";

const severity = () => oneOf(["error", "warn", "off"]);
const visibility = () => oneOf(["public", "crate", "all"]);
const reach = () => oneOf(["module", "crate"]);
const requirement = () => oneOf(["touch", "mention", "signature"]);
const overview = () => oneOf(["own", "nearest"]);

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

/** The severities of all rules. */
const rules = (defaults: Readonly<Partial<Record<string, Severity>>>) =>
  table(
    Object.fromEntries(RULE_IDS.map((id) => [id, v.optional(severity(), defaults[id])] as const)),
    "a rule",
  );

const mapEntry = table({ files: someGlobs(), spec: template() }, "a key of a `map` entry");

const override = table(
  {
    files: someGlobs(),
    rules: v.optional(rules({})),
    api: v.optional(
      table(
        {
          visibility: v.optional(visibility()),
          reach: v.optional(reach()),
          ignoreMacros: v.optional(macroNames()),
        },
        "a key of `api`",
      ),
    ),
    require: v.optional(requirement()),
    overview: v.optional(overview()),
  },
  "a key of an `overrides` entry",
);

const api = table(
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

const index = table(
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
    api: v.optional(v.pipe(api, v.description("Which items are API.")), {}),
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
      v.pipe(
        table(
          {
            exempt: v.optional(
              v.pipe(
                list(oneOf(NAMED_KINDS), "kinds"),
                v.description("Kinds of item that a spec need not name."),
              ),
              () => [...DEFAULT_CONFIG.mention.exempt],
            ),
          },
          "a key of `mention`",
        ),
        v.description("What a spec has to name. Impls never have names of their own."),
      ),
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
        rules(DEFAULT_CONFIG.rules),
        v.description("The severity of each rule: `error` blocks, `warn` is shown."),
      ),
      {},
    ),
    overrides: v.optional(
      v.pipe(
        list(override, "tables"),
        v.description("Settings for some files. Of several entries that match a file, the last one wins."),
      ),
      [],
    ),
    index: v.optional(v.pipe(index, v.description("The list of all specs."))),
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
