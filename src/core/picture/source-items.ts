import type { ItemKind, VisibilityFilter } from "../api-change.ts";
import { readSurface } from "../rust/read-surface.ts";
import { itemName } from "../spec/mention/item-name.ts";
import { indexMentions } from "../spec/mention/mention-index.ts";
import { readSpecDocument } from "../spec/spec-document.ts";

/** One item of a source's API. */
export interface SourceItem {
  readonly kind: ItemKind;
  /** Path inside the file's module. */
  readonly path: string;
  readonly visibility: string;
  readonly signature: string;
  /** One-based. */
  readonly line: number;
  /** Whether the spec names it; null for one that need not be named, and without a spec of its own. */
  readonly mentioned: boolean | null;
}

/** A source and what describes it. */
export interface SourceTexts {
  readonly source: string;
  /** The text of its own spec, null where it has none. */
  readonly spec: string | null;
  readonly visibility: VisibilityFilter;
  /** Kinds that need no name. */
  readonly exempt: readonly ItemKind[];
}

/** Characters of a signature that are kept: a macro may be as long as a file. */
const LONGEST_SIGNATURE = 600;

/** Lists the API of a source and says which of its items the spec names. Only `pub` items have to be named. */
export function sourceItems({ source, spec, visibility, exempt }: SourceTexts): readonly SourceItem[] {
  const left = new Set(exempt);
  const isNamed = spec === null ? null : nameTest(spec);
  return readSurface(source, { visibility }).items.map((item) => {
    const name = left.has(item.kind) || item.visibility !== "pub" ? null : itemName(item);
    return {
      kind: item.kind,
      path: item.path,
      visibility: item.visibility,
      signature: shortened(item.signature),
      line: item.line,
      mentioned: isNamed === null || name === null ? null : isNamed(name.name),
    };
  });
}

function nameTest(spec: string): (name: string) => boolean {
  let index: ReturnType<typeof indexMentions> | null = null;
  return (name) => {
    // To read a spec as Markdown takes longer than anything else, and not all sources have an item to ask for.
    index ??= indexMentions(readSpecDocument(spec));
    return index.placesOf(name).length > 0;
  };
}

function shortened(signature: string): string {
  return signature.length <= LONGEST_SIGNATURE ? signature : `${signature.slice(0, LONGEST_SIGNATURE)}…`;
}

/** Lines of a text, whether the last one ends or not. */
export function countLines(text: string): number {
  let lines = text === "" || text.endsWith("\n") ? 0 : 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
