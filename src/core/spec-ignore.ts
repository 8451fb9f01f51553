/** The file at the repository's root that lists sources which need no spec. */
export const SPEC_IGNORE = ".specignore";
