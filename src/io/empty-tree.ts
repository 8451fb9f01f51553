import type { ObjectFormat } from "./open-git.ts";

/**
 * The id of the tree without entries, which Git knows in every repository. Written out, since hashing it would load
 * Node's cryptography for each commit.
 */
export const EMPTY_TREE: Readonly<Record<ObjectFormat, string>> = {
  sha1: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  sha256: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
};
