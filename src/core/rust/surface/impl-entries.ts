import { Kind } from "../lex/token-kind.ts";
import { isEmpty, texts, tokenKind, tokenText } from "../lex/token-range.ts";
import { associatedTypes } from "../name/std-traits.ts";
import type { ImplItem, Item, MacroCallItem } from "../read/item.ts";
import { type AttributeFacts, attributeFacts } from "../shape/attributes.ts";
import { allOf } from "../shape/cfg-shape.ts";
import { whereText } from "../shape/generics-shape.ts";
import { spellGuardedMarks, spellMarks } from "../shape/marks.ts";
import type { Naming } from "../shape/naming.ts";
import { spell } from "../shape/spell.ts";
import { typeShape } from "../shape/type-shape.ts";
import { type Access, accessOf, narrower } from "./access.ts";
import { aliasShape, spellAlias, spellValue } from "./alias-shape.ts";
import { type Entry, type EntrySink, type Place, pathIn } from "./entry.ts";
import { fnShape, spellFn } from "./fn-shape.ts";
import { type ImplContext, type OwnerAccess, ownerAccess, traitImplAccess } from "./impl-access.ts";
import { type ImplHeader, implHeader } from "./impl-header.ts";
import { implKey, implShape, shortPaths } from "./impl-identity.ts";
import { leaningOn, withLeans } from "./leans.ts";
import { callShape } from "./macro-entries.ts";
import type { MacroTable } from "./macro-table.ts";

/** Entries of an impl: the impl itself for a trait's, its visible items for an inherent one. */
export function addImpl(
  item: ImplItem,
  place: Place,
  file: ImplContext & { readonly sink: EntrySink },
): void {
  const facts = attributeFacts(item.attributes);
  if (facts.hidden) return;
  const { sink } = file;
  const header = implHeader(item, place);
  const inner = { ...place, cfg: allOf([place.cfg, facts.cfg]) };
  const context = { impl: item, facts, header, place: inner };
  if (!isEmpty(item.trait)) {
    addTraitImpl(context, sink, traitImplAccess(item, place, file));
    return;
  }
  const owner = ownerAccess(item, place, file);
  for (const member of item.items) addMember(member, { ...context, owner }, sink);
}

function addTraitImpl({ impl: item, facts, header, place }: ReadImpl, sink: EntrySink, access: Access): void {
  const naming = leaningOn(header.naming);
  const types = item.items.flatMap((member) => {
    const own = attributeFacts(member.attributes);
    if (own.cfg === "false") return [];
    if (member.kind !== "type") return [];
    return [`${member.name} ${spellGuardedMarks(own)}${aliasShape(member, naming, "impl")}`];
  });
  const expected = typesAsked(item, header, place);
  const calls = item.items.flatMap((member) =>
    member.kind === "macro call" && expected !== types.length ? [typeCallShape(member, sink.macros)] : [],
  );
  const words = [...texts(item.qualifiers), ...(item.constant ? ["const"] : [])].sort();
  const qualifiers = words.map((word) => `${word} `).join("");
  const marks = `${spellMarks(facts)}${qualifiers}${item.negative ? "! " : ""}`;
  sink.add({
    kind: "impl",
    path: `${lastNames(spell(item.trait))} for ${lastNames(spell(item.self))}`,
    key: implKey(header.trait, header.self),
    cfg: place.cfg,
    access,
    shape: withLeans(implShape({ ...header, types: [...types, ...calls], marks }), naming, sink),
    spelling: () => spellImpl(item),
    offset: item.start,
  });
}

/** How many types the trait of an impl asks for, null where this file does not tell. */
function typesAsked(
  { trait: { tokens, from, to } }: ImplItem,
  header: ImplHeader,
  { scope }: Place,
): number | null {
  const word = tokenText(tokens, from);
  const local =
    tokenKind(tokens, from + 1) === Kind.PathSep && to > from + 1 ? undefined : scope.locals.get(word);
  if (local?.kind !== "trait") return associatedTypes(header.trait.split(" ")[0] ?? "");
  if (local.items.some(({ kind }) => kind === "macro call")) return null;
  return local.items.filter(({ kind }) => kind === "type").length;
}

/** A macro call among a trait's items: of what it is made of only a type is not the trait's own affair. */
function typeCallShape(item: MacroCallItem, macros: MacroTable): string {
  return callShape(item, macros.madeOf(item.path)?.words.has("type") === true ? macros : null);
}

/** Paths cut to their last names, as a reader knows them. */
function lastNames(spelling: string): string {
  return spelling.replace(/(?:\b\w+)?::(?=\w)/g, "");
}

function spellImpl(item: ImplItem): string {
  const quals = isEmpty(item.qualifiers) ? "" : `${spell(item.qualifiers)} `;
  const generics = isEmpty(item.generics.params) ? "" : `<${spell(item.generics.params)}>`;
  const where = isEmpty(item.generics.where) ? "" : ` where ${spell(item.generics.where)}`;
  const trait = isEmpty(item.trait) ? "" : `${item.negative ? "!" : ""}${spell(item.trait)} for `;
  const types = item.items.flatMap((member) =>
    member.kind === "type" ? [`type ${member.name} = ${spell(member.type)}`] : [],
  );
  const body = types.length === 0 ? "" : ` { ${types.join("; ")} }`;
  return `${quals}impl${generics} ${trait}${spell(item.self)}${where}${body}`;
}

/** An impl with what was read of it. */
interface ReadImpl {
  readonly impl: ImplItem;
  readonly facts: AttributeFacts;
  readonly header: ImplHeader;
  readonly place: Place;
}

interface InherentImpl extends ReadImpl {
  readonly owner: OwnerAccess;
}

function addMember(item: Item, context: InherentImpl, sink: EntrySink): void {
  const own = attributeFacts(item.attributes);
  if (own.hidden) return;
  const facts = { ...own, unknown: own.unknown || context.facts.unknown };
  const { header, impl, place } = context;
  const naming = leaningOn(header.naming);
  const described = describe(item, facts, naming, sink);
  if (described === null) return;
  const owner = shortPaths(header.self.split(" ")[0] ?? header.self);
  const head = `${spellMarks(context.facts)}impl ${header.self}${whereText(header.predicates)} :: `;
  const name = item.kind === "macro call" ? `${item.path}!` : item.name;
  const path = pathIn(place.scope, `${spellOwner(impl)}::${name}`);
  const access = facts.symbol ? context.owner.inFile : context.owner.reached;
  sink.add(
    {
      kind: described.kind,
      path,
      key: `v:${owner}::${name}`,
      cfg: allOf([place.cfg, facts.cfg]),
      access: item.kind === "macro call" ? access : narrower(access, accessOf(item.visibility)),
      shape: withLeans(`${head}${spellMarks(facts)}${described.shape}`, naming, sink),
      spelling: described.spelling,
      context: () => spellImpl(impl),
      offset: item.start,
    },
    facts.symbol,
  );
}

/** The type's name as written, without arguments; a type that has no name of its own in angle brackets. */
function spellOwner({ self }: ImplItem): string {
  const spelling = spell(self);
  const named = /^(?:::)?(?:\w+::)*(\w+)(?:<.*)?$/s.exec(spelling);
  return named?.[1] ?? `<${spelling}>`;
}

function describe(
  item: Item,
  facts: AttributeFacts,
  naming: Naming,
  sink: EntrySink,
): Pick<Entry, "kind" | "shape" | "spelling"> | null {
  switch (item.kind) {
    case "fn": {
      const hidden = facts.symbol && item.visibility.level !== "pub" ? "private " : "";
      return {
        kind: "fn",
        shape: `${hidden}${fnShape(item, naming, facts)}`,
        spelling: () => spellFn(item, facts),
      };
    }
    case "const":
      return {
        kind: "const",
        shape: `const : ${typeShape(item.type, naming)}`,
        spelling: () => spellValue(item, facts),
      };
    case "type":
      return {
        kind: "type",
        shape: aliasShape(item, naming, "module"),
        spelling: () => spellAlias(item, facts),
      };
    case "macro call":
      return {
        kind: "macro call",
        shape: callShape(item, sink.macros),
        spelling: () => `${item.path}! { .. }`,
      };
    default:
      return null;
  }
}
