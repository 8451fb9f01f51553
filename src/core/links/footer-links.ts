import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { nestsTooDeeply } from "../config/nesting.ts";
import { type PlainMap, type PlainValue, readPlainFooter } from "../spec/footer/plain-footer.ts";
import type { SpecLink } from "./spec-link.ts";

/** The key of a footer that lists other specs. */
export const RELATED_SPECS = "related_specs";

/** A target with an annotation behind it: `./a.rs.spec.md (future)`. */
const ANNOTATED = /^(.*?\S)(\s+\([^()]*\))$/;

/** The longest entry that is looked at, in characters; a path is never longer. */
const LONGEST = 5000;

/** A footer's YAML, in the text that it is part of. */
export interface FooterYaml {
  /** Offset of its first character. */
  readonly yamlFrom: number;
  readonly to: number;
}

/**
 * The entries of a footer's list of related specs, in their order. Entries that are no text of one line are left out:
 * what is wrong with them is not their target.
 *
 * @param keys the keys of the footer that list links.
 */
export function footerLinks(
  text: string,
  { yamlFrom, to }: FooterYaml,
  keys: readonly string[] = [RELATED_SPECS],
): readonly SpecLink[] {
  const yaml = text.slice(yamlFrom, to);
  const plain = readPlainFooter(yaml);
  if (plain !== null) return keys.flatMap((key) => plainLinks(plain, key.split("."), yamlFrom));
  if (nestsTooDeeply(yaml)) return [];
  const root = parseDocument(yaml, { logLevel: "silent" }).contents;
  if (!isMap(root)) return [];
  return keys.flatMap((key) => {
    const list = root.getIn(key.split("."), true);
    return isSeq(list) ? list.items.flatMap((item) => entryLink(item, yaml, yamlFrom)) : [];
  });
}

function plainLinks(plain: PlainMap, key: readonly string[], offset: number): readonly SpecLink[] {
  const list = key.reduce<PlainValue | undefined>(
    (at, name) => (at?.kind === "map" ? at.entries.get(name) : undefined),
    plain,
  );
  if (list?.kind !== "list") return [];
  return list.items.flatMap(({ text, from, isQuoted }) =>
    writtenLink(text, offset + from + (isQuoted ? 1 : 0)),
  );
}

function entryLink(item: unknown, yaml: string, offset: number): readonly SpecLink[] {
  if (!isScalar(item) || typeof item.value !== "string" || item.range == null) return [];
  const [start, end] = item.range;
  const isQuoted = item.type === "QUOTE_DOUBLE" || item.type === "QUOTE_SINGLE";
  const from = isQuoted ? start + 1 : start;
  const to = isQuoted ? end - 1 : end;
  const written = yaml.slice(from, to);
  // A text that is written otherwise than it reads has escapes or several lines, and places in it are not told.
  return written === item.value ? writtenLink(written, offset + from) : [];
}

/** The link that a list entry writes at an offset of the text; none for one that no path could be as long as. */
function writtenLink(written: string, from: number): readonly SpecLink[] {
  if (written === "" || written.length > LONGEST) return [];
  const [, target = written, note = ""] = ANNOTATED.exec(written) ?? [];
  const targetTo = from + target.length;
  return [
    {
      place: "related",
      target,
      from,
      to: targetTo,
      annotation: note === "" ? null : { text: note.trim(), from: targetTo, to: from + written.length },
    },
  ];
}
