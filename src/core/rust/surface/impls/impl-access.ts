import { headPath } from "../../facts/head-path.ts";
import type { FileReach } from "../../reach/file-reach.ts";
import type { ImplItem } from "../../read/item.ts";
import { type Access, narrower } from "../access/access.ts";
import type { AccessMap } from "../access/access-map.ts";
import { namesAccess } from "../access/names-access.ts";
import { implAccess, limitedAccess } from "../access/reached-access.ts";
import type { Place } from "../entry.ts";

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
  const names = { scope: place.scope, params: item.generics.params };
  const inFile = namesAccess(item.self, names, access);
  const head = reach === null ? null : headPath(item.self);
  if (reach === null || head === null) return { reached: inFile, inFile };
  const told = reach.owner(place.scope.path, head.names);
  if (told !== "public") return { reached: limitedAccess(inFile, told), inFile };
  // The crate may know the type by a wider name than the alias that the impl writes.
  return { reached: namesAccess({ ...item.self, from: head.to }, names, access), inFile };
}

/** How far a trait's impl is seen: as far as the file lets trait and type be, whatever leads to them. */
export function traitImplAccess(item: ImplItem, place: Place, { access, reach }: ImplContext): Access {
  const names = { scope: place.scope, params: item.generics.params };
  const inFile = narrower(namesAccess(item.trait, names, access), namesAccess(item.self, names, access));
  const head = reach === null ? null : (headPath(item.self)?.names ?? null);
  const isUnreached = head !== null && reach?.owner(place.scope.path, head) === "crate";
  return reach === null ? inFile : implAccess(inFile, reach, isUnreached);
}
