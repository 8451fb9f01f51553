/** The lines between which everything is ours; both are comments in a shell script and in YAML. */
const BEGIN = "# spec-check:begin";
const END = "# spec-check:end";

/** What the first line says of a file that would not be there without us. */
const OWN_FILE = " (file made by spec-check init)";

/** How a block is laid out. */
export interface BlockLayout {
  /** White space before each line. */
  readonly indent?: string;
  /** Whether the file would not be there without the block. */
  readonly isOwnFile?: boolean;
}

/** Lines between the marks, without a line feed at the end. */
export function markedBlock(
  lines: readonly string[],
  { indent = "", isOwnFile = false }: BlockLayout = {},
): string {
  return [`${BEGIN}${isOwnFile ? OWN_FILE : ""}`, ...lines, END].map((line) => indent + line).join("\n");
}

/**
 * Puts a block in front of the line that starts at `offset`, or behind a text that ends there. Taking it out again
 * gives the same text, whether that ended with a line feed or not.
 */
export function insertBlock(text: string, offset: number, block: string): string {
  const isOpen = offset === text.length && text !== "" && !text.endsWith("\n");
  return isOpen ? `${text}\n${block}` : `${text.slice(0, offset)}${block}\n${text.slice(offset)}`;
}

/** A text without our blocks, as it was before they came. A block that does not end is none. */
export function withoutBlocks(text: string): string {
  const kept: string[] = [];
  let open: string[] | null = null;
  for (const line of text.split("\n")) {
    const mark = line.trim();
    if (open === null && isBegin(mark)) open = [line];
    else if (open === null) kept.push(line);
    else if (mark === END) open = null;
    else open.push(line);
  }
  return [...kept, ...(open ?? [])].join("\n");
}

/** Whether a text has a block of ours. */
export function hasBlock(text: string): boolean {
  return withoutBlocks(text) !== text;
}

/** Whether a file is there for our sake alone: it says so, and nothing was added to it but a first line. */
export function isOwnFile(text: string): boolean {
  return text.includes(BEGIN + OWN_FILE) && /^(?:#![^\n]*)?\s*$/.test(withoutBlocks(text));
}

const isBegin = (line: string) => line === BEGIN || line === BEGIN + OWN_FILE;
