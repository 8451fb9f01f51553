import type { SpecDocument } from "../spec-document.ts";
import { type NamedPlace, namesInCode } from "./names-in-code.ts";
import { namesInProse } from "./names-in-prose.ts";

/** Which names a spec says, and where. */
export interface MentionIndex {
  /** The places that name an item, in code first. Empty where nothing does. */
  placesOf(name: string): readonly NamedPlace[];
  /** Of these the ones in code spans and in Rust: words that are surely meant as names. */
  codePlacesOf(name: string): readonly NamedPlace[];
}

/** Languages of blocks that hold Rust, where a block without one does as well. */
const RUST: ReadonlySet<string> = new Set(["rust", "rs", "rust,ignore", "rust,no_run"]);

/** Reads the names out of a spec. */
export function indexMentions(document: SpecDocument): MentionIndex {
  const places = namedPlaces(document.text, document);
  const code = indexed(places.code);
  const words = indexed(places.prose);
  return {
    placesOf: (name) => [...code(name), ...words(name)],
    codePlacesOf: code,
  };
}

/** Every name in the code spans, the Rust and the prose of a text. */
export function namedPlaces(
  text: string,
  { spans, blocks, prose }: Pick<SpecDocument, "spans" | "blocks" | "prose">,
): { readonly code: readonly NamedPlace[]; readonly prose: readonly NamedPlace[] } {
  const rust = blocks.filter(({ language }) => language === null || RUST.has(language.toLowerCase()));
  return {
    code: [...spans, ...rust].flatMap(({ from, to }) => namesInCode(text.slice(from, to), from)),
    prose: prose.flatMap(({ from, to }) => namesInProse(text.slice(from, to), from)),
  };
}

function indexed(places: readonly NamedPlace[]): (name: string) => readonly NamedPlace[] {
  const byName = new Map<string, NamedPlace[]>();
  const prefixes = places.filter(({ isPrefix, name }) => isPrefix && name.length > 1);
  for (const place of places) {
    if (place.isPrefix) continue;
    const known = byName.get(place.name);
    if (known === undefined) byName.set(place.name, [place]);
    else known.push(place);
  }
  return (name) => [
    ...(byName.get(name) ?? []),
    ...prefixes.filter((prefix) => name.startsWith(prefix.name)),
  ];
}
