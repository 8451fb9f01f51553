import { unique } from "./shape-cursor.ts";

const STATIC = " + 'static";

/** Types of the library that say nothing of the lifetime of what they hold: a trait object in them is `'static`. */
const HOLDERS: ReadonlySet<string> = new Set(
  [
    "boxed::Box",
    "rc::Rc",
    "rc::Weak",
    "sync::Arc",
    "sync::Weak",
    "sync::Mutex",
    "sync::RwLock",
    "cell::Cell",
    "cell::RefCell",
    "cell::UnsafeCell",
  ].map((path) => `std::${path}`),
);

/** A trait object, its bounds sorted, `'static` at the end. */
export function dynShape(bounds: readonly string[]): string {
  const others = unique(bounds.filter((bound) => bound !== "'static"));
  return `dyn ${others.join(" + ")}${bounds.includes("'static") ? STATIC : ""}`;
}

/**
 * A trait object's shape without the `'static` that it would have anyway. One whose trait has lifetimes of its own keeps
 * it: they may bound it.
 *
 * @see https://doc.rust-lang.org/reference/lifetime-elision.html#default-trait-object-lifetimes
 */
export function withoutStatic(shape: string): string {
  const isWrapped = shape.startsWith("( dyn ") && shape.endsWith(`${STATIC} )`);
  const object = isWrapped ? shape.slice(2, -2) : shape;
  if (!object.startsWith("dyn ") || !object.endsWith(STATIC)) return shape;
  const rest = object.slice(0, -STATIC.length);
  if (rest.includes("'")) return shape;
  return isWrapped && rest.includes(" + ") ? `( ${rest} )` : rest;
}

/** The arguments of a path, and what stands behind it, with the first argument as its default lifetime allows. */
export function withoutStaticArgument(
  path: string,
  positional: readonly string[],
  tail: string,
): [readonly string[], string] {
  const [first, ...others] = positional;
  if (first === undefined || !HOLDERS.has(path)) return [positional, tail];
  const plain = withoutStatic(first);
  const start = ` < ${first}`;
  if (plain === first || !tail.startsWith(start)) return [positional, tail];
  return [[plain, ...others], ` < ${plain}${tail.slice(start.length)}`];
}
