import * as v from "valibot";
import { MAX_PATTERN_LENGTH } from "../glob/limits.ts";
import { globProblem } from "../glob.ts";
import { nearestWord } from "../nearest-word.ts";
import { MAX_MACRO_PATTERN, macroPatternProblem } from "../rust/macro-names.ts";
import { TEMPLATE_VARIABLES, templateProblem } from "../spec-template.ts";

/** What a validation is told of the value that does not fit. */
interface Received {
  readonly input: unknown;
}

/**
 * A table with these keys and no others. Every unknown key is a problem of its own, unlike with valibot's
 * `strictObject`, which names the first one only and takes a list for a table.
 */
export function table<const Entries extends v.ObjectEntries>(entries: Entries, what: string) {
  const known = Object.keys(entries);
  return v.pipe(
    v.unknown(),
    v.check(isTable, expected("a table")),
    v.looseObject(entries, "is missing"),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!isTable(dataset.value)) return;
      const input = dataset.value;
      for (const key of Object.keys(input).filter((name) => !known.includes(name))) {
        addIssue({
          message: unknownKey(key, known, what),
          path: [{ type: "object", origin: "key", input, key, value: input[key] }],
        });
      }
    }),
  );
}

/** One of some words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, ({ input }) => {
    const choice = words.map((word) => JSON.stringify(word)).join(", ");
    const near = typeof input === "string" ? nearestWord(input, words) : null;
    return `expected one of ${choice}; received ${describe(input)}${hint(near)}`;
  });
}

/** A list of globs. */
export function globs() {
  return list(
    checkedText(globProblem, "A glob over paths from the repository's root.", {
      minLength: 1,
      maxLength: MAX_PATTERN_LENGTH,
    }),
    "patterns",
  );
}

/** A list of globs that names at least one. */
export function someGlobs() {
  return v.pipe(globs(), v.minLength(1, "expected at least one pattern, received an empty list"));
}

/** A list of names of macros, with `*` for any characters. */
export function macroNames() {
  return list(
    checkedText(macroPatternProblem, "The name of a macro, or of several with `*`.", {
      minLength: 1,
      maxLength: MAX_MACRO_PATTERN,
    }),
    "names",
  );
}

/** A template that gives the path of a spec. */
export function template() {
  const variables = TEMPLATE_VARIABLES.map((name) => `{${name}}`).join(" ");
  return checkedText(templateProblem, `The path of a spec. Variables: ${variables}.`, {
    minLength: 1,
    maxLength: MAX_PATTERN_LENGTH,
  });
}

/** A list of something. */
export function list<Item extends v.GenericSchema>(item: Item, what: string) {
  return v.array(item, expected(`a list of ${what}`));
}

/** A text. */
export function text() {
  return v.string(expected("a string"));
}

/** A text that a function judges: it says what is wrong, to be read behind the text, or null. */
function checkedText(
  problem: (value: string) => string | null,
  description: string,
  metadata: Readonly<Record<string, number>>,
) {
  return v.pipe(
    text(),
    v.check(
      (value) => problem(value) === null,
      ({ input }) => `${describe(input)} ${problem(input) ?? ""}`,
    ),
    v.metadata({ description, ...metadata }),
  );
}

/** The text of a problem where a value is of the wrong type. */
export function expected(what: string): (issue: Received) => string {
  return ({ input }) => `expected ${what}, received ${describe(input)}`;
}

function unknownKey(key: string, known: readonly string[], what: string): string {
  return `is not ${what}${hint(nearestWord(key, known)) || `; expected one of ${known.join(", ")}`}`;
}

function hint(near: string | null): string {
  return near === null ? "" : `; did you mean ${JSON.stringify(near)}?`;
}

/** A value in a few words; texts are cut, so that a message stays a line. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isTable(value)) return "a table";
  if (value instanceof Date) return "a date";
  if (typeof value === "string") {
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  }
  return String(value);
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
