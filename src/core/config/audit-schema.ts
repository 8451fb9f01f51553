import * as v from "valibot";
import { SOURCE_CLASSES } from "../audit/source-class.ts";
import { DEFAULT_CONFIG } from "./defaults.ts";
import { globs, list, oneOf, someGlobs, table, text } from "./schema-parts.ts";

/** `audit`: which sources need a spec. */
export const AUDIT_SCHEMA = table(
  {
    require: v.optional(
      v.pipe(
        list(oneOf(SOURCE_CLASSES), "classes"),
        v.description("The classes of sources that need a spec; the others are listed apart."),
      ),
      () => [...DEFAULT_CONFIG.audit.require],
    ),
    generated: v.optional(
      v.pipe(
        globs(),
        v.description(
          "Sources that a program writes, beside those that say `@generated` in their first lines.",
        ),
      ),
      () => [...DEFAULT_CONFIG.audit.generated],
    ),
  },
  "a key of `audit`",
);

const PHASE = table(
  {
    name: v.pipe(
      text(),
      v.check((name) => name.trim() !== "", "expected a name, received an empty string"),
      v.metadata({ minLength: 1, description: "What reports call it." }),
    ),
    files: someGlobs(),
  },
  "a key of a `phases` entry",
);

/** `phases`: groups of sources that reports count by. */
export const PHASES_SCHEMA = v.pipe(
  list(PHASE, "tables"),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const names = dataset.value.map(({ name }) => name);
    for (const [at, name] of names.entries()) {
      if (names.indexOf(name) === at) continue;
      addIssue({
        message: `the name ${JSON.stringify(name)} is taken by an earlier phase`,
        path: [{ type: "array", origin: "value", input: dataset.value, key: at, value: dataset.value[at] }],
      });
    }
  }),
);
