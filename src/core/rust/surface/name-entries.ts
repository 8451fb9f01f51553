import { resolvePath } from "../name/scope.ts";
import { useLeaves } from "../name/use-tree.ts";
import type { ExternCrateItem, ModItem, UseItem } from "../read/item.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { allOf } from "../shape/cfg-shape.ts";
import { spellMarks } from "../shape/marks.ts";
import { type AccessMap, NAMESPACES } from "./access/access-map.ts";
import { reachedAccess } from "./access/reached-access.ts";
import { type EntrySink, type Place, pathIn } from "./entry.ts";
import type { ImplContext } from "./impls/impl-access.ts";

/** A module or an extern crate: its name is its contract, what is inside stands for itself. */
export function addNamed(item: ModItem | ExternCrateItem, place: Place, sink: EntrySink): void {
  const facts = attributeFacts(item.attributes);
  if (facts.hidden) return;
  const name = item.kind === "extern crate" ? (item.alias ?? item.name) : item.name;
  const path = pathIn(place.scope, name);
  sink.add({
    kind: item.kind,
    path,
    key: `t:${path}`,
    cfg: allOf([place.cfg, facts.cfg]),
    access: place.access,
    shape: `${spellMarks(facts)}${item.kind}${item.kind === "mod" ? "" : ` ${item.name}`}`,
    spelling: () => (name === item.name ? `${item.kind} ${name}` : `${item.kind} ${item.name} as ${name}`),
    offset: item.start,
  });
}

/** Whether this file declares what a re-export leads to, and out of sight: Rust re-exports nothing private, but what is in it. */
function isHidden(target: string, name: string, map: AccessMap): boolean {
  // A hidden macro is exported at the crate's root, and has the path that people use from its re-export.
  if (name !== "*" && map.has(`m:${target}`)) return false;
  const found = NAMESPACES.map((space) => map.get(`${space}:${target}`)).filter(
    (access) => access !== undefined,
  );
  return found.length > 0 && found.every(({ tier }) => tier < (name === "*" ? 0 : 1));
}

/** One entry a leaf, so that regrouping a use tree is no change. */
export function addUse(
  item: UseItem,
  place: Place,
  { access, sink, reach }: ImplContext & { readonly sink: EntrySink },
): void {
  const facts = attributeFacts(item.attributes);
  const cfg = allOf([place.cfg, facts.cfg]);
  if (facts.hidden || (reach === null && !sink.takes({ cfg, access: place.access }))) return;
  for (const leaf of useLeaves(item.tree)) {
    const target = resolvePath(place.scope, leaf.path).join("::");
    if (item.visibility.level !== "private" && isHidden(target, leaf.name, access)) continue;
    const written = leaf.path.join("::");
    const name = leaf.name === "*" ? `${written}::*` : leaf.name === "_" ? `${written} as _` : leaf.name;
    const renamed = leaf.name !== "*" && leaf.name !== leaf.path.at(-1);
    sink.add({
      kind: "use",
      path: pathIn(place.scope, name),
      key: `u:${pathIn(place.scope, leaf.name === "*" || leaf.name === "_" ? `${target}::${leaf.name}` : leaf.name)}`,
      cfg,
      access:
        reach === null
          ? place.access
          : reachedAccess(place.access, item.visibility, reach.use(place.scope.path, leaf)),
      shape: `use ${target}${leaf.name === "*" ? "::*" : ""}`,
      spelling: () => `use ${written}${leaf.name === "*" ? "::*" : renamed ? ` as ${leaf.name}` : ""}`,
      offset: item.start,
    });
  }
}
