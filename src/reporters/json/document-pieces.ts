import { printableJson } from "../../core/printable.ts";

/** A list that is written an element at a time. */
interface Elements<T> {
  readonly each: readonly T[];
  readonly write: (element: T) => object;
}

/** One key of a document: a value, or the elements of a list. */
export type Entry = readonly [key: string, value: unknown];

/**
 * The text of a JSON document, the same as that of `jsonDocument`, in pieces: the elements of its lists one by one.
 */
export function* documentPieces(entries: readonly Entry[]): Generator<string> {
  yield "{\n";
  for (const [index, [key, value]] of entries.entries()) {
    const end = index === entries.length - 1 ? "\n" : ",\n";
    const head = `  ${JSON.stringify(key)}: `;
    if (isElements(value)) yield* listPieces(head, value, end);
    else yield `${head}${indented(value, "  ")}${end}`;
  }
  yield "}\n";
}

function* listPieces<T>(head: string, { each, write }: Elements<T>, end: string): Generator<string> {
  if (each.length === 0) {
    yield `${head}[]${end}`;
    return;
  }
  yield `${head}[\n`;
  for (const [index, element] of each.entries()) {
    yield `    ${indented(write(element), "    ")}${index === each.length - 1 ? "\n" : ",\n"}`;
  }
  yield `  ]${end}`;
}

function isElements(value: unknown): value is Elements<unknown> {
  return typeof value === "object" && value !== null && "each" in value && "write" in value;
}

/** A value's text, its further lines set in; a line feed inside a string is never raw. */
function indented(value: unknown, by: string): string {
  return printableJson(JSON.stringify(value, null, 2)).replaceAll("\n", `\n${by}`);
}
