/** The parts of a function's shape that lifetimes are elided by. */
const SIGNATURE = /"inputs":(\[.*?\]),"output":(.*?),"is_c_variadic"/s;

const RECEIVER = '[{"receiver":{"borrowed_ref":{"lifetime":';

/**
 * A function's shape with the lifetimes that elision gives without a name, so that writing one out is no difference;
 * any other shape as it is.
 *
 * @see https://doc.rust-lang.org/reference/lifetime-elision.html#lifetime-elision-in-functions
 */
export function elidedShape(shape: string): string {
  const [, inputs, output] = SIGNATURE.exec(shape) ?? [];
  if (inputs === undefined || output === undefined) return shape;
  let elided = shape;
  for (const name of new Set(shape.match(/"'f\d+"/g))) {
    const [all, given, handedOut] = [shape, inputs, output].map((part) => part.split(name).length - 1);
    if (given !== 1 || all !== given + (handedOut ?? 0)) continue;
    const isReceiver = inputs.startsWith(`${RECEIVER}${name}`);
    const isAlone = !inputs.startsWith(RECEIVER) && inputs.split('"lifetime":').length === 2;
    if (handedOut !== 0 && !isReceiver && !isAlone) continue;
    elided = elided.replaceAll(name, "null").replace(/("params":\[.*?)"lifetime",?/s, "$1");
  }
  const numbers = new Map<string, string>();
  return withoutUnnamed(elided).replace(/'f\d+/g, (name) => {
    const number = numbers.get(name) ?? `'f${numbers.size}`;
    numbers.set(name, number);
    return number;
  });
}

/** `X<'_>` is `X`, as where the shape of a path is written. */
function withoutUnnamed(shape: string): string {
  return shape
    .replace(/\{"lifetime":null\},?/g, "")
    .replace(/,\]/g, "]")
    .replaceAll('{"args":[],"constraints":[]}', "null");
}
