import { printableJson } from "../../core/printable.ts";

/** A JSON document with two blanks of indent and a final line feed, free of raw control characters. */
export function jsonDocument(value: unknown): string {
  return `${printableJson(JSON.stringify(value, null, 2))}\n`;
}

/** A JSON document on one line, free of raw control characters. */
export function jsonLine(value: unknown): string {
  return `${printableJson(JSON.stringify(value))}\n`;
}
