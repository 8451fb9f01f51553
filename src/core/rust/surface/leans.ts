import { fingerprint } from "../../fingerprint.ts";
import { isEmpty, texts } from "../lex/token-range.ts";
import type { Scope } from "../name/scope.ts";
import type { Item } from "../read/item.ts";
import { stretchTokens } from "../read/stretch-tokens.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { bindParams, genericParams, paramListShape } from "../shape/generics-shape.ts";
import { type Naming, namingOf } from "../shape/naming.ts";
import { expressionShape } from "../shape/path-shape.ts";
import { ShapeCursor } from "../shape/shape-cursor.ts";
import { typeShape } from "../shape/type-shape.ts";
import { counts } from "./access/access.ts";
import type { EntrySink, Place } from "./entry.ts";

/** A naming at a place that notes the private aliases and constants which a shape leans on. */
export function leaningNaming(place: Place): Naming {
  return leaningAnew(namingOf(place.scope));
}

/** The same naming, with nothing leant on yet: for the next entry of the same item. */
export function leaningAnew(naming: Naming): Naming {
  return { ...naming, leans: new Map() };
}

/** The same naming, still leaning on what it leant on so far, to which nothing is added: for the members of an impl. */
export function leaningOn(naming: Naming): Naming {
  return { ...naming, leans: new Map(naming.leans) };
}

/** An entry that leans on more stands for itself with all that the module declares. */
const MAX_LEANS = 24;

const fingerprints = new WeakMap<Scope, string>();

/** A fingerprint of all aliases and constants of a module and of the inline modules in it. */
function allNames(scope: Scope): string {
  const print = fingerprints.get(scope);
  if (print !== undefined) return print;
  const twins = [...scope.twins.values()].flatMap((items) => [...items.keys()]);
  const items = [...scope.locals.values(), ...scope.constants.values(), ...twins];
  const parts = items.flatMap((item) => {
    const words = item.kind === "type" ? texts(item.type) : valueTexts(item);
    return words.length === 0 ? [] : [item.name, attributeFacts(item.attributes).cfg, ...words];
  });
  const made = fingerprint([...parts, ...[...scope.children.values()].map(allNames)].join(" "));
  fingerprints.set(scope, made);
  return made;
}

/** The tokens of a constant's value; none of what is no constant. */
function valueTexts(item: Item): readonly string[] {
  return item.kind === "const" && item.value !== null ? texts(stretchTokens(item.value)) : [];
}

/**
 * A shape with what it leans on written out: a private `type P = u8` is part of the contract of every visible item
 * that names it, and the value of a constant, private or not, is when it is a length, an argument or a discriminant.
 */
export function withLeans(shape: string, naming: Naming, sink: EntrySink): string {
  if (naming.leans === null || naming.leans.size === 0) return shape;
  const written: string[] = [];
  for (const [item, scope] of naming.leans) {
    if (written.length === MAX_LEANS) {
      written.push(`all of ${allNames(naming.scope)}`);
      break;
    }
    if (!isListed(item, scope, sink)) written.push(writtenOut(item, scope, naming));
  }
  return written.length === 0 ? shape : `${shape} given ${written.sort().join(" ; ")}`;
}

/** Whether an item that is leant on stands for itself in the surface; the value of a constant never does. */
function isListed(item: Item, scope: Scope, sink: EntrySink): boolean {
  return (
    item.kind !== "const" && counts(sink.accessTo(item, scope), sink.filter) && !sink.unreached.has(item)
  );
}

/** What an item that is leant on says, and what it leans on in turn. */
interface Lean {
  readonly shape: string;
  readonly leans: ReadonlyMap<Item, Scope>;
  /** What `Self` stood for; null where it makes no difference. */
  readonly self: string | null;
}

const known = new WeakMap<Item, Lean>();

/** Longer ones are told by their fingerprint, since every entry that leans on one repeats it. */
const MAX_LEAN = 500;

/** An item that is leant on, written out once for all that do; what it leans on is added to theirs. */
function writtenOut(item: Item, scope: Scope, naming: Naming): string {
  const earlier = known.get(item);
  const isSame = earlier !== undefined && (earlier.self === null || earlier.self === naming.self);
  const lean = isSame ? earlier : newLean(item, scope, naming.self);
  known.set(item, lean);
  for (const [other, around] of lean.leans) naming.leans?.set(other, around);
  return lean.shape;
}

function newLean(item: Item, scope: Scope, self: string | null): Lean {
  const leans = new Map<Item, Scope>();
  const cfg = scope.twins.get(item.name)?.get(item) ?? attributeFacts(item.attributes).cfg;
  const written = leanShape(item, { ...namingOf(scope), leans, self });
  const shape = cfg === "true" || written === "" ? written : `${written} if ${cfg}`;
  const short = shape.length > MAX_LEAN ? `${item.kind} ${item.name} ${fingerprint(shape)}` : shape;
  return { shape: short, leans, self: valueTexts(item).includes("Self") ? self : null };
}

function leanShape(item: Item, naming: Naming): string {
  if (item.kind === "type" && !isEmpty(item.type)) {
    const top = { ...naming, self: null };
    const params = genericParams(item.generics.params, top);
    const inner = bindParams(top, params, "a");
    return `type ${item.name} ${paramListShape(params, inner)} = ${typeShape(item.type, inner)}`;
  }
  if (item.kind === "const" && item.value !== null) {
    return `const ${item.name} = ${expressionShape(new ShapeCursor(stretchTokens(item.value), naming))}`;
  }
  return "";
}
