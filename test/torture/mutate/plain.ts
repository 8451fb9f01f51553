import { around, type Site } from "./site.ts";

/** Attributes that do not look at the names, the order or the tokens of what they stand at. */
const PLAIN =
  /^#!?\[\s*(?:allow|warn|deny|expect|inline|cold|doc|must_use|deprecated|cfg|non_exhaustive|track_caller|derive\s*\((?:Clone|Debug|Copy|PartialEq|Eq|Hash|Default|[\s,])+\)|rustfmt\b|clippy\b)/;

/** Whether no attribute at a site, or around it, may read more of it than its users do. */
export function isPlain(site: Site): boolean {
  return [site, ...around(site)].every(({ attributes }) => attributes.every(({ text }) => PLAIN.test(text)));
}
