/** How a configuration is written: which parser reads it, and where in the file it stands. */
export type ConfigFormat = "json" | "yaml" | "package-json" | "cargo-toml";

/** A configuration file as found: on disk, in the index, or in a commit. */
export interface ConfigText {
  /** Relative to the repository's root, with `/`; for a file outside of it, as it was named. */
  readonly path: string;
  readonly text: string;
  readonly format: ConfigFormat;
}

/** A place in a text, both one-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The keys that lead to the configuration inside files that hold other things too, the first that exists. */
export const CONFIG_KEYS: Readonly<Record<ConfigFormat, readonly (readonly string[])[]>> = {
  json: [[]],
  yaml: [[]],
  "package-json": [["spec"]],
  "cargo-toml": [
    ["workspace", "metadata", "spec-check"],
    ["package", "metadata", "spec-check"],
  ],
};

/** A text without the byte order mark that some editors put first. */
export function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** The line and column of an offset into a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
