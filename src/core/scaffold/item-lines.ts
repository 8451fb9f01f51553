import type { ApiChange } from "../api-change.ts";
import { containerPath, ownerPath } from "../item-path.ts";
import { codeSpan } from "../ready/code-span.ts";
import { itemBullet } from "../ready/item-bullet.ts";
import type { DocOf } from "../ready/item-docs.ts";
import { itemSignature } from "../render/item-signature.ts";
import type { SurfaceItem } from "../rust/read-surface.ts";
import { plainDoc } from "./plain-doc.ts";

/** What bullets are written with. */
export interface ItemWords {
  readonly docOf: DocOf;
  /** What stands where words are to be written. */
  readonly mark: string;
}

/** Kinds of which those without a word are told together. */
const FOLDED: Readonly<Partial<Record<SurfaceItem["kind"], string>>> = {
  variant: "Variants",
  field: "Fields",
};

const ONE: Readonly<Record<string, string>> = { Variants: "Variant", Fields: "Field", Modules: "Module" };

/** Characters that a member's signature is shown with. */
const LONGEST = 160;

/**
 * The API of a source as bullets: each item with its signature and the first sentence of its documentation, its
 * members below it, and a mark where what it does is to be said. Re-exports, modules and impls are folded.
 */
export function itemLines(items: readonly SurfaceItem[], words: ItemWords): readonly string[] {
  const distinct = withoutTwins(items);
  const paths = new Set(distinct.filter(({ kind }) => kind !== "impl").map(({ path }) => path));
  const ownerOf = (item: SurfaceItem) => {
    // `use b::*` has no name of its own, and does not belong to `b`.
    const owner = item.kind === "use" && item.path.endsWith("*") ? null : ownerPath(item);
    return owner !== null && paths.has(owner) ? owner : null;
  };
  const members = new Map<string, SurfaceItem[]>();
  for (const item of distinct) {
    const owner = ownerOf(item);
    if (owner !== null) members.set(owner, [...(members.get(owner) ?? []), item]);
  }
  const top = distinct.filter((item) => ownerOf(item) === null);
  const lines = (item: SurfaceItem, depth: number): readonly string[] => {
    const indent = "  ".repeat(depth);
    const own = members.get(item.path) ?? [];
    const head = depth === 0 ? topBullet(item, words) : memberBullet(item, words);
    const plain = own.filter((each) => isFolded(each, words));
    const rest = own.filter((each) => each.kind !== "impl" && !plain.includes(each));
    return [
      `${indent}${head}`,
      ...Object.entries(FOLDED).flatMap(([kind, title]) =>
        folded(title ?? "", plain.filter((each) => each.kind === kind).map(nameIn)).map(
          (line) => `${indent}  ${line}`,
        ),
      ),
      ...rest.flatMap((each) => lines(each, depth + 1)),
      ...folded("Implements", own.filter(({ kind }) => kind === "impl").map(traitOf)).map(
        (line) => `${indent}  ${line}`,
      ),
    ];
  };
  const isListed = ({ kind, path }: SurfaceItem) =>
    !["use", "extern crate", "impl", "attribute"].includes(kind) && !(kind === "mod" && !members.has(path));
  const of = (kinds: readonly SurfaceItem["kind"][]) => top.filter(({ kind }) => kinds.includes(kind));
  return [
    ...top.filter(isListed).flatMap((item) => lines(item, 0)),
    ...folded(
      "Modules",
      of(["mod"])
        .filter((item) => !isListed(item))
        .map(({ path }) => path),
    ),
    ...folded(
      "Re-exports",
      of(["use", "extern crate"]).map(({ signature }) => signature.replace(/^(?:#\[.*\] )?use /, "")),
    ),
    ...folded(
      "Implements",
      of(["impl"]).map(({ path }) => path),
    ),
  ];
}

/** The same item under several conditions is told once. */
function withoutTwins(items: readonly SurfaceItem[]): readonly SurfaceItem[] {
  const known = new Set<string>();
  return items.filter(({ kind, path }) => {
    const key = `${kind} ${path}`;
    return !known.has(key) && known.add(key) !== undefined;
  });
}

function topBullet(item: SurfaceItem, { docOf, mark }: ItemWords): string {
  return `${itemBullet(changeOf(item), plainDoc(docOf(item)))} ${mark}`;
}

function memberBullet(item: SurfaceItem, { docOf }: ItemWords): string {
  const signature = itemSignature(item).replace(/\s+/g, " ");
  const doc = plainDoc(docOf(item));
  if ([...signature].length > LONGEST) return itemBullet(changeOf(item), doc);
  return `- ${codeSpan(signature)}${doc === null ? "" : `: ${doc}`}`;
}

function changeOf({ kind, path, visibility, signature, line }: SurfaceItem): ApiChange {
  return {
    change: "added",
    kind,
    path,
    visibility,
    before: null,
    after: signature,
    line,
    previousLine: null,
  };
}

function isFolded(item: SurfaceItem, { docOf }: ItemWords): boolean {
  return FOLDED[item.kind] !== undefined && docOf(item) === null;
}

/** A variant with what it holds, a field with its type; the fields of tuples have no name of their own. */
function nameIn({ path, kind, signature }: SurfaceItem): string {
  const owner = containerPath(path);
  const name = owner === null ? path : path.slice(owner.length + 2);
  return kind === "variant" && signature.length <= LONGEST ? signature : name;
}

function folded(title: string, names: readonly string[]): readonly string[] {
  const shown = [...new Set(names)].filter((name) => !/^\d+$/.test(name));
  const noun = shown.length === 1 ? (ONE[title] ?? title) : title;
  return shown.length === 0 ? [] : [`- ${noun} ${shown.map(codeSpan).join(", ")}.`];
}

function traitOf({ path }: SurfaceItem): string {
  return path.replace(/ for .*$/s, "");
}
