import type { Analysis, VisibilityFilter } from "../api-change.ts";
import { conflictLine, readFile } from "../rust/read/read-file.ts";
import type { Entry } from "../rust/surface/entry.ts";
import { fileEntries } from "../rust/surface/file-entries.ts";
import { type ApiGroup, groupEntries } from "./api-group.ts";
import { ended, entryLine } from "./entry-line.ts";
import { deriveLines, implBlocks } from "./impl-lines.ts";
import { type TypeGroup, typeLines } from "./type-lines.ts";

/** The API of a source as lines of Rust. */
export interface ApiLines {
  /** Only what is `complete` holds all of it. */
  readonly analysis: Extract<Analysis, "complete" | "partial" | "failed">;
  readonly lines: readonly string[];
}

/** Which items are written. */
export interface ApiLinesOptions {
  readonly visibility: VisibilityFilter;
  /** Path of the source's module in its crate, null where it is not known. */
  readonly module: readonly string[] | null;
}

/**
 * Writes the API of one source as sorted Rust signatures: members under their types, types with their impls, items of
 * inline modules in these. Layout, comments, bodies and the order of items in the source change nothing. The file
 * alone tells how far an item is seen.
 */
export function apiLines(text: string, { visibility, module }: ApiLinesOptions): ApiLines {
  if (conflictLine(text) !== null) return { analysis: "failed", lines: [] };
  const file = readFile(text);
  if (file.damage !== null) return { analysis: "failed", lines: [] };
  const groups = groupEntries(fileEntries(file, { filter: visibility, module }));
  return { analysis: file.unread.length === 0 ? "complete" : "partial", lines: moduleLines(groups, "") };
}

/** Kinds in the order in which a module lists them. */
const ORDER: readonly Entry["kind"][] = [
  "attribute",
  "extern crate",
  "use",
  "mod",
  "macro",
  "const",
  "static",
  "type",
  "trait",
  "struct",
  "enum",
  "union",
  "fn",
  "impl",
  "macro call",
];

/** Kinds that stand among each other by name. */
const RANK: ReadonlyMap<Entry["kind"], number> = new Map(
  ORDER.map((kind, at) => [kind, kind === "enum" || kind === "union" ? ORDER.indexOf("struct") : at]),
);

interface Piece {
  readonly rank: number;
  readonly name: string;
  readonly lines: readonly string[];
}

function moduleLines(groups: readonly ApiGroup[], module: string): readonly string[] {
  const own = groups.filter((group) => group.module === module);
  const inside = childModules(groups, module);
  const listed = new Set(own.map(({ entry }) => (entry?.kind === "mod" ? entry.path : "")));
  const pieces: Piece[] = own.map((group) => pieceOf(group, groups));
  for (const path of inside.filter((child) => !listed.has(child))) {
    const name = lastName(path);
    pieces.push({ rank: rankOf("mod"), name, lines: blockOf(`mod ${name}`, moduleLines(groups, path)) });
  }
  pieces.sort(
    (one, other) =>
      one.rank - other.rank || compare(one.name, other.name) || compare(one.lines.join(), other.lines.join()),
  );
  return pieces.flatMap((piece, at) => [...(isApart(pieces[at - 1], piece) ? [""] : []), ...piece.lines]);
}

/** Paths of the inline modules right below a module that hold something. */
function childModules(groups: readonly ApiGroup[], module: string): readonly string[] {
  const prefix = module === "" ? "" : `${module}::`;
  const children = groups.flatMap((group) =>
    group.module !== module && group.module.startsWith(prefix)
      ? [prefix + (group.module.slice(prefix.length).split("::")[0] ?? "")]
      : [],
  );
  return [...new Set(children)];
}

function pieceOf(group: ApiGroup, groups: readonly ApiGroup[]): Piece {
  const { entry } = group;
  if (entry === null) return { rank: rankOf("impl"), name: "", lines: spaced(implBlocks(group)) };
  const name = entry.kind === "use" ? entry.spelling() : lastName(entry.path);
  return { rank: rankOf(entry.kind), name, lines: linesOf({ ...group, entry }, groups) };
}

function linesOf(group: TypeGroup, groups: readonly ApiGroup[]): readonly string[] {
  const { entry } = group;
  switch (entry.kind) {
    case "struct":
    case "enum":
    case "union":
    case "trait":
      return spaced([[...deriveLines(group), ...typeLines(group)], ...implBlocks(group)]);
    case "mod": {
      const inner = moduleLines(groups, entry.path);
      return inner.length === 0 ? [`${entryLine(entry)};`] : blockOf(entryLine(entry), inner);
    }
    case "macro call":
      return [entryLine(entry, {}, callOf(entry))];
    case "attribute":
    case "macro":
      return [entryLine(entry)];
    default:
      return [ended(entryLine(entry))];
  }
}

/** `thread_local! { NAME .. }`: a call is known by the first name that it declares. */
function callOf({ path, spelling }: Entry): string {
  const name = /!\((.*)\)$/.exec(path)?.[1];
  return name === undefined ? spelling() : spelling().replace("{ .. }", `{ ${name} .. }`);
}

function blockOf(head: string, inner: readonly string[]): readonly string[] {
  return [`${head} {`, ...inner.map((line) => (line === "" ? "" : `    ${line}`)), "}"];
}

function spaced(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks.flatMap((block, at) => (at === 0 ? block : ["", ...block]));
}

function isApart(before: Piece | undefined, piece: Piece): boolean {
  if (before === undefined) return false;
  return before.rank !== piece.rank || before.lines.length > 1 || piece.lines.length > 1;
}

function rankOf(kind: Entry["kind"]): number {
  return RANK.get(kind) ?? ORDER.length;
}

function lastName(path: string): string {
  return /(?:^|::)((?:[^:]|:(?!:))*)$/.exec(path)?.[1] ?? path;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
