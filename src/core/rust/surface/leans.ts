import { fingerprint } from "../../fingerprint.ts";
import { isEmpty, type TokenRange, texts } from "../lex/token-range.ts";
import type { Scope } from "../name/scope.ts";
import { cursorOver } from "../read/cursor.ts";
import type { Item, Stretch } from "../read/item.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { bindParams, genericParams } from "../shape/generics-shape.ts";
import { type Naming, namingOf } from "../shape/naming.ts";
import { expressionShape } from "../shape/path-shape.ts";
import { ShapeCursor } from "../shape/shape-cursor.ts";
import { typeShape } from "../shape/type-shape.ts";
import { accessOf, counts } from "./access.ts";
import type { EntrySink, Place } from "./entry.ts";

/** A naming at a place that notes the private aliases and constants which a shape leans on. */
export function leaningNaming(place: Place): Naming {
  return leaningAnew(namingOf(place.scope));
}

/** The same naming, with nothing leant on yet: for the next entry of the same item. */
export function leaningAnew(naming: Naming): Naming {
  return { ...naming, leans: new Set() };
}

/** An entry that leans on more stands for itself with all that the module keeps private. */
const MAX_LEANS = 24;

const fingerprints = new WeakMap<Scope, string>();

/** A fingerprint of all private aliases and constants of a module. */
function privateNames(scope: Scope): string {
  const print = fingerprints.get(scope);
  if (print !== undefined) return print;
  const parts = [...scope.locals.values(), ...[...scope.twins.values()].flat()].flatMap((item) => {
    if (item.visibility.level === "pub") return [];
    const { cfg } = attributeFacts(item.attributes);
    if (item.kind === "type") return [item.name, cfg, ...texts(item.type)];
    return item.kind === "const" && item.value !== null
      ? [item.name, cfg, ...texts(valueRange(item.value))]
      : [];
  });
  const made = fingerprint(parts.join(" "));
  fingerprints.set(scope, made);
  return made;
}

/**
 * A shape with what it leans on written out: a private `type P = u8` or `const N: usize = 4` is part of the contract of
 * every visible item that names it.
 */
export function withLeans(shape: string, naming: Naming, sink: EntrySink): string {
  if (naming.leans === null || naming.leans.size === 0) return shape;
  const written: string[] = [];
  for (const item of naming.leans) {
    if (written.length === MAX_LEANS) {
      written.push(`all of ${privateNames(naming.scope)}`);
      break;
    }
    const isListed = counts(accessOf(item.visibility), sink.filter) && !sink.unreached.has(item);
    if (!isListed) written.push(writtenOut(item, naming));
  }
  return written.length === 0 ? shape : `${shape} given ${written.sort().join(" ; ")}`;
}

/** What an item that is leant on says, and what it leans on in turn. */
interface Lean {
  readonly shape: string;
  readonly leans: ReadonlySet<Item>;
}

const known = new WeakMap<Item, Lean>();

/** Longer ones are told by their fingerprint, since every entry that leans on one repeats it. */
const MAX_LEAN = 500;

/** An item that is leant on, written out once for all that do; what it leans on is added to theirs. */
function writtenOut(item: Item, naming: Naming): string {
  const lean = known.get(item) ?? newLean(item, naming);
  known.set(item, lean);
  for (const other of lean.leans) naming.leans?.add(other);
  return lean.shape;
}

function newLean(item: Item, naming: Naming): Lean {
  const leans = new Set<Item>();
  const { cfg } = attributeFacts(item.attributes);
  const written = leanShape(item, { ...namingOf(naming.scope), leans });
  const shape = cfg === "true" || written === "" ? written : `${written} if ${cfg}`;
  const short = shape.length > MAX_LEAN ? `${item.kind} ${item.name} ${fingerprint(shape)}` : shape;
  return { shape: short, leans };
}

function leanShape(item: Item, naming: Naming): string {
  if (item.kind === "type" && !isEmpty(item.type)) {
    const inner = bindParams(naming, genericParams(item.generics.params, naming), "a");
    return `type ${item.name} = ${typeShape(item.type, inner)}`;
  }
  if (item.kind === "const" && item.value !== null) {
    return `const ${item.name} = ${expressionShape(new ShapeCursor(valueRange(item.value), naming))}`;
  }
  return "";
}

function valueRange(value: Stretch): TokenRange {
  const cursor = cursorOver(value);
  while (cursor.kind() !== 0) cursor.next();
  return { tokens: cursor.tokens, from: 0, to: cursor.at };
}
