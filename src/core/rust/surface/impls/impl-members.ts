import type { ImplItem, Item } from "../../read/item.ts";
import { type AttributeFacts, attributeFacts, withOuter } from "../../shape/attributes.ts";
import { allOf } from "../../shape/cfg-shape.ts";
import { spellMarks } from "../../shape/marks.ts";
import type { Naming } from "../../shape/naming.ts";
import { whereText } from "../../shape/predicate-shape.ts";
import { spell } from "../../shape/spell.ts";
import { typeShape } from "../../shape/type-shape.ts";
import { accessOf, narrower } from "../access/access.ts";
import { aliasShape, spellAlias, spellValue } from "../alias-shape.ts";
import { type Entry, type EntrySink, type Place, pathIn } from "../entry.ts";
import { fnShape, spellFn } from "../fn-shape.ts";
import { leaningOn, withLeans } from "../leans.ts";
import { declaresNothing } from "../macros/known-macros.ts";
import { callAccess, callShape } from "../macros/macro-call-entries.ts";
import type { MacroTable } from "../macros/macro-table.ts";
import type { OwnerAccess } from "./impl-access.ts";
import { type ImplHeader, spellImpl } from "./impl-header.ts";
import { shortPaths } from "./impl-identity.ts";

/** An impl with what was read of it. */
export interface ReadImpl {
  readonly impl: ImplItem;
  readonly facts: AttributeFacts;
  readonly header: () => ImplHeader;
  readonly place: Place;
}

/** An inherent impl, with how far its type is seen. */
export interface InherentImpl extends ReadImpl {
  readonly owner: OwnerAccess;
}

/** The entry of what an inherent impl gives its type: a function, a constant, a type, a macro call. */
export function addMember(item: Item, context: InherentImpl, sink: EntrySink): void {
  const facts = withOuter(attributeFacts(item.attributes), context.facts);
  if (facts.hidden) return;
  const { impl, place } = context;
  const cfg = allOf([place.cfg, facts.cfg]);
  const reached = facts.symbol ? context.owner.inFile : context.owner.reached;
  const access =
    item.kind === "macro call"
      ? callAccess(item, { scope: place.scope, access: reached }, sink.macros)
      : narrower(reached, accessOf(item.visibility));
  if (!sink.takes({ cfg, access }, facts.symbol)) return;
  const described = describe(item, { facts, macros: sink.macros });
  if (described === null) return;
  const name = item.kind === "macro call" ? `${item.path}!` : item.name;
  const path = pathIn(place.scope, `${spellOwner(impl)}::${name}`);
  sink.add(
    {
      kind: described.kind,
      path,
      key: sink.compared(() => `v:${ownerKey(context.header())}::${name}`),
      cfg,
      access,
      shape: sink.compared(() => {
        const { naming: outer, self, predicates } = context.header();
        const naming = leaningOn(outer);
        const head = `${spellMarks(context.facts)}impl ${self}${whereText(predicates)} :: `;
        return withLeans(`${head}${spellMarks(facts)}${described.shape(naming)}`, naming, sink);
      }),
      spelling: described.spelling,
      context: () => spellImpl(impl),
      offset: item.start,
      calls: item.kind === "macro call" ? [item] : [],
    },
    facts.symbol,
  );
}

function ownerKey({ self }: ImplHeader): string {
  return shortPaths(self.split(" ")[0] ?? self);
}

/** The type's name as written, without arguments; a type that has no name of its own in angle brackets. */
function spellOwner({ self }: ImplItem): string {
  const spelling = spell(self);
  const named = /^(?:::)?(?:\w+::)*(\w+)(?:<.*)?$/s.exec(spelling);
  return named?.[1] ?? `<${spelling}>`;
}

function describe(
  item: Item,
  { facts, macros }: { readonly facts: AttributeFacts; readonly macros: MacroTable },
): (Pick<Entry, "kind" | "spelling"> & { readonly shape: (naming: Naming) => string }) | null {
  switch (item.kind) {
    case "fn": {
      const hidden = facts.symbol && item.visibility.level !== "pub" ? "private " : "";
      return {
        kind: "fn",
        shape: (naming) => `${hidden}${fnShape(item, naming, facts)}`,
        spelling: () => spellFn(item, facts),
      };
    }
    case "const":
      return {
        kind: "const",
        shape: (naming) => `const : ${typeShape(item.type, naming)}`,
        spelling: () => spellValue(item, facts),
      };
    case "type":
      return {
        kind: "type",
        shape: (naming) => aliasShape(item, naming, "module"),
        spelling: () => spellAlias(item, facts),
      };
    case "macro call":
      return declaresNothing(item.path)
        ? null
        : {
            kind: "macro call",
            shape: () => callShape(item, macros),
            spelling: () => `${item.path}! { .. }`,
          };
    default:
      return null;
  }
}
