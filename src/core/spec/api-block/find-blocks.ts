import type { CodeBlock, SpecDocument } from "../spec-document.ts";

/** A stretch of a spec that spec-check writes: the API of a source between two comments. */
export interface ApiBlock {
  /** The source that the first comment names, null where it names none. */
  readonly source: string | null;
  /** Offset of the first comment. */
  readonly from: number;
  /** Offset behind the second comment; null where there is none before the next block or the end. */
  readonly to: number | null;
  /** Offset behind the first comment. */
  readonly bodyFrom: number;
  /** Offset of the second comment, or of what came in its place. */
  readonly bodyTo: number;
  /** The one block of Rust between the comments, not indented; null where there is none, or more code than that. */
  readonly code: CodeBlock | null;
}

const OPENING = /^[ \t]*<!--[ \t]*spec-check:api(?:[ \t]+(\S.*?))?[ \t]*-->[ \t]*$/;
const CLOSING = /^[ \t]*<!--[ \t]*\/spec-check:api[ \t]*-->[ \t]*$/;

/** A comment that opens or closes a block, alone on its line. */
interface Marker {
  readonly from: number;
  readonly to: number;
  readonly opens: boolean;
  readonly source: string | null;
}

/**
 * The API blocks of a spec in the order of the text. Their comments count where Markdown takes them for HTML: not in
 * code, which may show how such a block looks.
 */
export function findBlocks(document: SpecDocument): readonly ApiBlock[] {
  const markers = document.html.flatMap((stretch) => markersIn(document.text, stretch));
  const end = document.footer?.from ?? document.text.length;
  return markers.flatMap((marker, at) => {
    if (!marker.opens) return [];
    const next = markers[at + 1];
    const bodyTo = next?.from ?? end;
    const code = document.blocks.filter(({ from }) => from >= marker.to && from < bodyTo);
    const [first = null] = code;
    return [
      {
        source: marker.source,
        from: marker.from,
        to: next === undefined || next.opens ? null : next.to,
        bodyFrom: marker.to,
        bodyTo,
        code: code.length === 1 && first?.language === "rust" && isFlush(document, first) ? first : null,
      },
    ];
  });
}

/** Whether code begins with its line: inside of a list or a quote it could not be written anew line by line. */
function isFlush({ text }: SpecDocument, { from }: CodeBlock): boolean {
  return from === 0 || text[from - 1] === "\n";
}

function markersIn(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Marker[] {
  // A comment in a line of prose is HTML too: the whole of its line has to be the comment.
  let at = text.lastIndexOf("\n", from - 1) + 1;
  const markers: Marker[] = [];
  while (at < to) {
    const feed = text.indexOf("\n", at);
    const next = feed < 0 ? text.length : feed;
    const line = text.slice(at, next).replace(/\r$/, "");
    const opening = OPENING.exec(line);
    const place = { from: at, to: at + line.length };
    if (opening !== null) markers.push({ ...place, opens: true, source: opening[1] ?? null });
    else if (CLOSING.test(line)) markers.push({ ...place, opens: false, source: null });
    at = next + 1;
  }
  return markers;
}

/** The lines of a block's code, without the fences around them. */
export function codeLines(text: string, { code }: ApiBlock): readonly string[] {
  if (code === null) return [];
  return text.slice(code.from, code.to).split(/\r?\n/).slice(1, -1);
}
