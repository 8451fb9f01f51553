import type { TokenRange } from "../../lex/token-range.ts";
import { declaredAt, resolvePath, type Scope } from "../../name/scope.ts";
import type { Generics } from "../../read/item.ts";
import { genericParams } from "../../shape/generics-shape.ts";
import { namingOf } from "../../shape/naming.ts";
import { type Access, narrower, PUBLIC } from "./access.ts";
import type { AccessMap } from "./access-map.ts";
import { namedPaths } from "./named-paths.ts";

/** Aliases of aliases are looked through this far. */
const MAX_ALIASES = 8;

/** Where names are looked up. */
interface Lookup {
  readonly scope: Scope;
  /** Generic parameters: whatever else has their name is not meant. */
  readonly params: ReadonlySet<string>;
  readonly aliases: number;
}

/**
 * How far the names in a range can be seen: as far as the narrowest that this file declares. An alias is seen as far as
 * what it stands for. `params` are the generic parameters around.
 */
export function namesAccess(
  range: TokenRange,
  { scope, params }: { readonly scope: Scope; readonly params: Generics["params"] },
  map: AccessMap,
): Access {
  return rangeAccess(range, { scope, params: paramNames(params, scope), aliases: 0 }, map);
}

function paramNames(params: Generics["params"], scope: Scope): ReadonlySet<string> {
  return new Set(genericParams(params, namingOf(scope)).map(({ name }) => name));
}

function rangeAccess(range: TokenRange, lookup: Lookup, map: AccessMap): Access {
  return namedPaths(range)
    .filter((path) => !lookup.params.has(path[0] ?? ""))
    .reduce<Access>((access, path) => narrower(pathAccess(path, lookup, map), access), PUBLIC);
}

function pathAccess(path: readonly string[], { scope, aliases }: Lookup, map: AccessMap): Access {
  const full = resolvePath(scope, path);
  const declared = aliases < MAX_ALIASES ? declaredAt(scope, full) : null;
  if (declared?.item.kind !== "type") return map.get(`t:${full.join("::")}`) ?? PUBLIC;
  const params = paramNames(declared.item.generics.params, declared.scope);
  return rangeAccess(declared.item.type, { scope: declared.scope, params, aliases: aliases + 1 }, map);
}
