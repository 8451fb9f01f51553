import type { Syntax } from "./syntax.ts";

/** A stretch of text to be replaced. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Puts another text in a node's place. */
export function replace({ from, to }: Syntax, text: string): Edit {
  return { from, to, text };
}

/** Puts a text at an offset. */
export function insert(at: number, text: string): Edit {
  return { from: at, to: at, text };
}

/** Takes out what is between two offsets. */
export function remove(from: number, to: number): Edit {
  return { from, to, text: "" };
}

/** Writes all edits into a text, the last first. */
export function applied(text: string, edits: readonly Edit[]): string {
  let out = text;
  for (const edit of [...edits].sort((one, other) => other.from - one.from || other.to - one.to)) {
    out = out.slice(0, edit.from) + edit.text + out.slice(edit.to);
  }
  return out;
}

/** Takes an element out of a list, with the comma behind it or, for the last, the one before. */
export function removeElement(list: Syntax, from: number, to: number): Edit {
  const after = list.children.find((child) => child.from >= to);
  if (after?.type === ",") return remove(from, after.to);
  const before = list.children.findLast((child) => child.to <= from && child.type === ",");
  return remove(before?.from ?? from, to);
}

/** Puts an element at the end of a list in brackets. */
export function append(list: Syntax, text: string): Edit {
  const closer = list.children.at(-1);
  const last = list.children.slice(0, -1).findLast(({ type }) => !type.endsWith("_comment"));
  const at = last?.to ?? list.to;
  const needsComma = last !== undefined && last.type !== "," && last !== list.children[0];
  return closer === undefined ? insert(list.to, text) : insert(at, `${needsComma ? ", " : " "}${text}`);
}

/** Puts an element at the start of a list in brackets. */
export function prepend(list: Syntax, text: string): Edit {
  const empty = list.children.length <= 2;
  return insert(list.children[0]?.to ?? list.from, empty ? text : `${text}, `);
}
