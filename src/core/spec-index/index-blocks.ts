import type { SpecDocument } from "../spec/spec-document.ts";

/** The stretch of an index that spec-check writes, between two comments that stand alone on their lines. */
export interface IndexBlock {
  /** Offset of the first comment. */
  readonly from: number;
  /** Offset behind the second comment, null where there is none. */
  readonly to: number | null;
  /** Offset behind the first comment. */
  readonly bodyFrom: number;
  /** Offset of the second comment, or of what came in its place. */
  readonly bodyTo: number;
}

/** The comments around the block. */
export const OPENING = "<!-- spec-check:index -->";
export const CLOSING = "<!-- /spec-check:index -->";

const MARKER = /^[ \t]*<!--[ \t]*(\/?)spec-check:index[ \t]*-->[ \t]*\r?$/gm;

/** The blocks of an index in the order of its text; comments in code, which show how a block looks, do not count. */
export function indexBlocks({ text, html }: Pick<SpecDocument, "text" | "html">): readonly IndexBlock[] {
  const isHtml = (at: number) => html.some(({ from, to }) => from <= at && at < to);
  const markers = [...text.matchAll(MARKER)]
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].trimEnd().length,
      opens: match[1] === "",
      at: match.index + match[0].indexOf("<"),
    }))
    .filter(({ at }) => isHtml(at));
  return markers.flatMap((marker, at): readonly IndexBlock[] => {
    if (!marker.opens) return [];
    const next = markers[at + 1];
    return [
      {
        from: marker.from,
        to: next === undefined || next.opens ? null : next.to,
        bodyFrom: marker.to,
        bodyTo: next?.from ?? text.length,
      },
    ];
  });
}

/** An index's text with these lines in its block. */
export function withBlockLines(text: string, block: IndexBlock, lines: readonly string[]): string {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const body = ["", "", ...lines, "", ""].join(newline);
  return text.slice(0, block.bodyFrom) + body + text.slice(block.bodyTo);
}

/** The lines of a block as they are compared: how a formatter aligns tables and spaces lists does not count. */
export function comparedLines(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) =>
      line
        .trim()
        .replace(/:?-{3,}:?/g, "---")
        .replace(/[ \t]+/g, " ")
        .replace(/^[*+] /, "- "),
    )
    .filter((line) => line !== "");
}

/** The lines between the comments of a block. */
export function blockLines(text: string, { bodyFrom, bodyTo }: IndexBlock): readonly string[] {
  return text.slice(bodyFrom, bodyTo).split(/\r?\n/);
}
