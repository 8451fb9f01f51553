/** An object id. */
const OBJECT = "a".repeat(40);

/** Output that `git cat-file --batch` gives where something is missing, or where it breaks off; each with its title. */
export const BROKEN_OUTPUTS: readonly (readonly [title: string, output: string])[] = [
  ["a missing object", `${OBJECT} missing\n`],
  ["a cut content", `${OBJECT} blob 9\nabc`],
  ["a content without its end", `${OBJECT} blob 3\nabc`],
  ["a cut header", `${OBJECT} blob`],
  ["another format", `${OBJECT} blob x\nabc\n`],
];
