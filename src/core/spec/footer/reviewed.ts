import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify } from "yaml";
import { type FooterPlace, locateFooter } from "./locate-footer.ts";

/** The footer's record that API changes were reviewed and need no prose. */
export interface Reviewed {
  /** Fingerprints of the API changes, in the order of the footer. */
  readonly api: readonly string[];
  /** Why no prose is needed. */
  readonly reason: string;
}

/**
 * Reads `reviewed: { api: …, reason: … }` from a spec's footer, `api` one fingerprint or a list. Null where the footer
 * has none, cannot be read, or gives no reason: then nothing was reviewed.
 */
export function readReviewed(text: string): Reviewed | null {
  const place = locateFooter(text);
  if (place === null) return null;
  const root = parseFooter(text, place).contents;
  const entry = isMap(root) ? root.get("reviewed", true) : null;
  if (!isMap(entry)) return null;
  const api = entry.get("api", true);
  const reason = entry.get("reason");
  const listed = isSeq(api) ? api.items : [api];
  const fingerprints = listed.flatMap((item) =>
    isScalar(item) ? [typeof item.value === "string" ? item.value : (item.source ?? "")] : [],
  );
  return typeof reason !== "string" || reason.trim() === "" || fingerprints.length === 0
    ? null
    : { api: fingerprints, reason };
}

/**
 * A spec's text with this record in its footer: in place of the one that is there, else at its end. Nothing else of
 * the text changes. A spec without a footer gets one.
 */
export function writeReviewed(text: string, { api, reason }: Reviewed): string {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const value = { api: api.length === 1 ? api[0] : api, reason };
  const lines = stringify({ reviewed: value }, { lineWidth: 0, defaultStringType: "PLAIN" }).replaceAll(
    "\n",
    newline,
  );
  const place = locateFooter(text);
  if (place === null) {
    const body = text === "" || text.endsWith("\n") ? text : `${text}${newline}`;
    return `${body}${newline}---${newline}${lines}`;
  }
  const range = rangeOfEntry(text, place);
  if (range !== null) return text.slice(0, range.from) + lines + text.slice(range.to);
  const footer = text.slice(0, place.to).replace(/(\r?\n)*$/, "");
  return `${footer}${newline}${lines}${text.slice(place.to)}`;
}

/** The lines of the entry, from its key to the line before the next key. */
function rangeOfEntry(
  text: string,
  place: FooterPlace,
): { readonly from: number; readonly to: number } | null {
  const footer = text.slice(place.yamlFrom, place.to);
  const match = /^reviewed[ \t]*:.*(?:\r?\n(?:[ \t]+\S.*|[ \t]*(?=\r?\n[ \t]+\S)))*(?:\r?\n|$)/m.exec(footer);
  if (match === null) return null;
  const from = place.yamlFrom + match.index;
  return { from, to: from + match[0].length };
}

function parseFooter(text: string, { yamlFrom, to }: FooterPlace) {
  return parseDocument(text.slice(yamlFrom, to), { lineCounter: new LineCounter(), logLevel: "silent" });
}
