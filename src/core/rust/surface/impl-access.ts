import { headPath } from "../facts/head-path.ts";
import type { TokenRange } from "../lex/token-range.ts";
import { resolvePath } from "../name/scope.ts";
import type { FileReach } from "../reach/file-reach.ts";
import type { ImplItem } from "../read/item.ts";
import { type Access, narrower, PUBLIC } from "./access.ts";
import type { AccessMap } from "./access-map.ts";
import type { Place } from "./entry.ts";
import { namedPaths } from "./named-paths.ts";
import { implAccess, limitedAccess } from "./reached-access.ts";

/** What tells how far an impl is seen. */
export interface ImplContext {
  readonly access: AccessMap;
  readonly reach: FileReach | null;
}

/** How far the type of an inherent impl is seen. */
export interface OwnerAccess {
  readonly reached: Access;
  /** As the file alone tells it. */
  readonly inFile: Access;
}

/** How far the items of an inherent impl may be seen: as far as its type. */
export function ownerAccess(item: ImplItem, place: Place, { access, reach }: ImplContext): OwnerAccess {
  const inFile = namesAccess(item.self, place, access);
  const head = reach === null ? null : headPath(item.self);
  if (reach === null || head === null) return { reached: inFile, inFile };
  const told = reach.owner(place.scope.path, head.names);
  if (told !== "public") return { reached: limitedAccess(inFile, told), inFile };
  // The crate may know the type by a wider name than the alias that the impl writes.
  return { reached: namesAccess({ ...item.self, from: head.to }, place, access), inFile };
}

/** How far a trait's impl is seen: as far as the file lets trait and type be, whatever leads to them. */
export function traitImplAccess(item: ImplItem, place: Place, { access, reach }: ImplContext): Access {
  const inFile = narrower(namesAccess(item.trait, place, access), namesAccess(item.self, place, access));
  const names = reach === null ? null : (headPath(item.self)?.names ?? null);
  const isUnreached = names !== null && reach?.owner(place.scope.path, names) === "crate";
  return reach === null ? inFile : implAccess(inFile, reach, isUnreached);
}

/** How far the names in a range can be seen: as far as the narrowest that this file declares. */
function namesAccess(range: TokenRange, place: Place, map: AccessMap): Access {
  return namedPaths(range).reduce<Access>(
    (access, path) => narrower(map.get(`t:${resolvePath(place.scope, path).join("::")}`) ?? PUBLIC, access),
    PUBLIC,
  );
}
