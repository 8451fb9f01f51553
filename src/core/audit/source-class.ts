/**
 * What kind of source a file is, as the audit tells them apart.
 *
 * - `generated`: written by a program, by a glob of `audit.generated` or by `@generated` in its first lines.
 * - `test`: in a folder of tests, benchmarks or examples, or built for tests alone.
 * - `build-script`: what Cargo runs before it builds a package.
 * - `facade`: nothing of its own, only modules and names from elsewhere.
 * - `type-only`: types, constants and traits; no function that has a body, and no modules in other files.
 * - `module`: everything else.
 */
export const SOURCE_CLASSES = ["module", "facade", "type-only", "build-script", "test", "generated"] as const;

/** A class of {@link SOURCE_CLASSES}. */
export type SourceClass = (typeof SOURCE_CLASSES)[number];
