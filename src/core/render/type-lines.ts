import { containerPath } from "../item-path.ts";
import type { Entry } from "../rust/surface/entry.ts";
import type { ApiGroup } from "./api-group.ts";
import { lastOpening, splitList } from "./bracketed-text.ts";
import { ended, entryLine } from "./entry-line.ts";
import { endOfAttributes } from "./item-signature.ts";

/** A type or a trait with what is in it. */
export type TypeGroup = ApiGroup & { readonly entry: Entry };

/** The lines of a struct, union, enum or trait, its members sorted: their order in the source says nothing. */
export function typeLines(group: TypeGroup): readonly string[] {
  switch (group.entry.kind) {
    case "enum":
      return bracedLines(entryLine(group.entry), variantLines(group));
    case "trait":
      return bracedLines(entryLine(group.entry), traitLines(group));
    default:
      return structLines(group);
  }
}

function bracedLines(head: string, body: readonly string[]): readonly string[] {
  return body.length === 0 ? [`${head} {}`] : [`${head} {`, ...body.map((line) => `    ${line}`), "}"];
}

function structLines({ entry, members }: TypeGroup): readonly string[] {
  const spelling = entry.spelling();
  const open = /[)}]$/.test(spelling) ? lastOpening(spelling) : null;
  if (open === null) return [ended(entryLine(entry))];
  if (spelling.endsWith(")")) return [tupleLine({ entry, members }, spelling, open)];
  const fields = members
    .toSorted((one, other) => compare(one.path, other.path))
    .map((field) => `${entryLine(field, entry)},`);
  const rest = splitList(spelling.slice(open + 1, -1)).includes("..") ? [".."] : [];
  return bracedLines(entryLine(entry, {}, spelling.slice(0, open).trimEnd()), [...fields, ...rest]);
}

/** `struct P<T>(pub T, _) where T: Clone;`: the surface tells the predicates first. */
function tupleLine({ entry, members }: Pick<TypeGroup, "entry" | "members">, spelling: string, open: number) {
  const head = spelling.slice(0, open);
  const where = head.search(/ where (?!.* where )/);
  const [name, bounds] = where < 0 ? [head, ""] : [head.slice(0, where), head.slice(where)];
  const places = splitList(spelling.slice(open + 1, -1)).map((type, at) => {
    const field = members.find(({ path }) => path === `${entry.path}::${at}`);
    return field === undefined ? type : entryLine(field, entry).replace(`${at}: `, "");
  });
  return `${entryLine(entry, {}, `${name}(${places.join(", ")})${bounds}`)};`;
}

/** Items of a trait: types and constants before functions. */
function traitLines({ entry, members }: TypeGroup): readonly string[] {
  return sortedMembers(members).map((member) => ended(entryLine(member, { ...entry, isInherited: true })));
}

const MEMBER_ORDER: readonly string[] = ["const", "type", "fn"];

/** Items of a trait or an impl in one order. */
export function sortedMembers(members: readonly Entry[]): readonly Entry[] {
  const rank = ({ kind }: Entry) => (MEMBER_ORDER.indexOf(kind) + 4) % 4;
  return members.toSorted(
    (one, other) =>
      rank(one) - rank(other) || compare(one.path, other.path) || compare(one.spelling(), other.spelling()),
  );
}

interface Variant {
  readonly line: string;
  readonly name: string;
  /** Its number where it is one, as text where it is another expression, null for none. */
  readonly value: bigint | string | null;
}

/**
 * Variants by their numbers where they have any, since these are what their order says, else by name. A number that
 * Rust would count up to by itself is not told.
 */
function variantLines({ entry, members }: TypeGroup): readonly string[] {
  const variants = members.map((member) => readVariant(member, entry));
  const isCounted = variants.every(({ value }) => typeof value === "bigint");
  if (!isCounted) {
    return variants
      .toSorted((one, other) => compare(one.name, other.name) || compare(one.line, other.line))
      .map(({ line, value }) => `${line}${value === null ? "" : ` = ${value}`},`);
  }
  let next = 0n;
  return variants
    .map(({ line, value }) => ({ line, value: typeof value === "bigint" ? value : 0n }))
    .sort((one, other) =>
      one.value === other.value ? compare(one.line, other.line) : one.value < other.value ? -1 : 1,
    )
    .map(({ line, value }) => {
      const told = value === next ? "" : ` = ${value}`;
      next = value + 1n;
      return `${line}${told},`;
    });
}

function readVariant(member: Entry, type: Entry): Variant {
  const spelling = member.spelling();
  const start = endOfAttributes(spelling);
  const name = member.path.slice((containerPath(member.path)?.length ?? -2) + 2);
  const tail = spelling.slice(start + name.length);
  const payload = /^(?:\(.*\)| \{.*\})?(?= = |$)/s.exec(tail)?.[0] ?? "";
  const value = tail.slice(payload.length).replace(/^ = /, "");
  const line = entryLine(member, type, `${spelling.slice(0, start)}${name}${sortedFields(payload)}`);
  return { line, name, value: value === "" ? null : /^-?[0-9]+$/.test(value) ? BigInt(value) : value };
}

/** `{ b: u8, a: u8 }` with its fields by name. */
function sortedFields(payload: string): string {
  if (!payload.startsWith(" {")) return payload;
  return ` { ${[...splitList(payload.slice(2, -1))].sort(compare).join(", ")} }`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
