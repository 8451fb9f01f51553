import * as v from "valibot";
import { expected, oneOf, table, text } from "./schema-parts.ts";
import { DEFAULT_FORMAT, DEFAULT_SCHEMA, FIELD_TYPES } from "./spec-format.ts";

/** The most sections, fields and phrases: more would make every spec slow to read. */
const MOST = 100;

/** The longest title or phrase, in characters. */
const LONGEST = 200;

const words = () =>
  v.pipe(
    v.array(
      v.pipe(
        text(),
        v.check(
          (value) => value.trim() !== "" && value.length <= LONGEST && !value.includes("\n"),
          `expected a line of text of at most ${LONGEST} characters`,
        ),
      ),
      expected("a list of texts"),
    ),
    v.maxLength(MOST, `expected at most ${MOST}`),
  );

const TYPES = FIELD_TYPES.flatMap((type) => [type, `${type}?`]);

const KEY = /^[\w-]{1,64}(?:\.[\w-]{1,64}){0,3}$/;

const field = v.union(
  [oneOf(TYPES), v.pipe(v.array(v.pipe(text(), v.minLength(1))), v.minLength(1), v.maxLength(MOST))],
  expected(
    `a list of the texts that it may be, or one of ${FIELD_TYPES.join(", ")}, with ? behind what may be left out`,
  ),
);

const schema = v.pipe(
  v.record(text(), field, expected("a table")),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value;
    const keys = Object.keys(input);
    const report = (key: string, message: string) =>
      addIssue({ message, path: [{ type: "object", origin: "key", input, key, value: input[key] }] });
    if (keys.length === 0 || keys.length > MOST) addIssue({ message: `expected 1 to ${MOST} keys` });
    for (const key of keys) {
      if (!KEY.test(key)) report(key, "is not the key of a field; expected names with dots between them");
      const inner = keys.find((other) => other.startsWith(`${key}.`));
      if (inner !== undefined) report(key, `cannot hold a value of its own and the key ${inner}`);
    }
  }),
);

/** What a configuration may say of what specs look like. */
export const specFormat = v.pipe(
  table(
    {
      sections: v.optional(
        v.pipe(words(), v.description("Titles of the sections that every spec has, in their order.")),
        () => [...DEFAULT_FORMAT.sections],
      ),
      footer: v.optional(
        v.pipe(
          table(
            {
              placement: v.optional(
                v.pipe(
                  oneOf(["end", "front-matter", "none"]),
                  v.description(
                    "Where the footer is: behind the text, before it, or nowhere, so that none is asked for.",
                  ),
                ),
                DEFAULT_FORMAT.footer.placement,
              ),
              schema: v.optional(
                v.pipe(
                  schema,
                  v.description(
                    'The fields of the footer, inner keys behind dots: the words that a field may be, or one of "text", "number", "boolean", "list", "links" and "any". A "?" behind the type of what may be left out.',
                  ),
                ),
                () => ({ ...DEFAULT_SCHEMA }),
              ),
            },
            "a key of `spec.footer`",
          ),
          v.description("The YAML of a spec."),
        ),
        {},
      ),
      placeholders: v.optional(
        v.pipe(
          words(),
          v.description(
            "Words that stand for text which is still to be written. Those in capitals count in capitals alone.",
          ),
        ),
        () => [...DEFAULT_FORMAT.placeholders],
      ),
    },
    "a key of `spec`",
  ),
  v.description("What a spec looks like."),
);
