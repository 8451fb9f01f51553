import type { PathTest } from "../glob.ts";
import type { Packages } from "./packages.ts";

/** Folders of targets that no other crate can import from, wherever they are: what `ignore` leaves out by default. */
const TEST_FOLDER = /(?:^|\/)(?:tests|benches|examples)\//;

/** The lines in which `@generated` says that a program wrote the file, as for rustfmt. */
const MARKED_LINES = 5;

/** What the place of a source tells of its class, null where only its text can tell. */
export type PathClassifier = (path: string) => "generated" | "test" | "build-script" | null;

/** Makes the test that goes by paths alone. */
export function classifyPaths(
  isGenerated: PathTest,
  packages: Pick<Packages, "isBuildScript">,
): PathClassifier {
  return (path) => {
    if (isGenerated(path)) return "generated";
    if (TEST_FOLDER.test(path)) return "test";
    return packages.isBuildScript(path) ? "build-script" : null;
  };
}

/**
 * Whether a source says in its first lines that a program wrote it.
 *
 * @see https://rust-lang.github.io/rustfmt/?search=generated#format_generated_files
 */
export function saysGenerated(text: string): boolean {
  const at = text.slice(0, 4000).indexOf("@generated");
  return at >= 0 && text.slice(0, at).split("\n").length <= MARKED_LINES;
}
