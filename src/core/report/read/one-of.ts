import * as v from "valibot";

/** One of some words. A table of them, unlike a list, does not compile when it lacks one of the type's. */
export function oneOf<Word extends string>(
  words: Readonly<Record<Word, true>>,
): v.GenericSchema<unknown, Word> {
  const known = Object.keys(words);
  return v.custom<Word>(
    (value) => typeof value === "string" && Object.hasOwn(words, value),
    ({ received }) => `expected one of ${known.join(", ")}, received ${received}`,
  );
}
