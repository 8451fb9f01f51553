import { headPath } from "../../facts/head-path.ts";
import type { FileReach } from "../../reach/file-reach.ts";
import type { ImplItem } from "../../read/item.ts";
import { isWireDerive } from "../../shape/attribute-lists.ts";
import { genericParams } from "../../shape/generics-shape.ts";
import { namingOf } from "../../shape/naming.ts";
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
  if (told !== "public" || inFile.tier < 0) return { reached: limitedAccess(inFile, told), inFile };
  // The crate may know the type by a wider name than the alias that the impl writes.
  return { reached: namesAccess({ ...item.self, from: head.to }, names, access), inFile };
}

/** How far a trait's impl is seen: as far as the file lets trait and type be, and as both are handed out. */
export function traitImplAccess(item: ImplItem, place: Place, { access, reach }: ImplContext): Access {
  const names = { scope: place.scope, params: item.generics.params };
  const inFile = narrower(namesAccess(item.trait, names, access), namesAccess(item.self, names, access));
  if (reach === null) return inFile;
  const params = genericParams(item.generics.params, namingOf(place.scope)).map(({ name }) => name);
  const heads = [item.trait, item.self].map((range) => headPath(range)?.names ?? []);
  if (isWireDerive(heads[0] ?? [])) return implAccess(inFile, reach, "public");
  const isUnseen = heads.some((head) => {
    if (head.length === 0 || (head.length === 1 && params.includes(head[0] ?? ""))) return false;
    return reach.declares(place.scope.path, head) && reach.owner(place.scope.path, head) === "crate";
  });
  return implAccess(inFile, reach, isUnseen ? "crate" : "public");
}
