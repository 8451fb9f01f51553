import type { MacroItem } from "../../read/item.ts";
import { attributeFacts } from "../../shape/attributes.ts";
import { allOf } from "../../shape/cfg-shape.ts";
import { spellMarks } from "../../shape/marks.ts";
import { PUBLIC } from "../access/access.ts";
import { type EntrySink, type Place, pathIn } from "../entry.ts";
import { matcherShapes } from "./macro-arms.ts";

/**
 * The entry of a macro. An exported one stands at the crate's root, whatever module it is in; another is seen as far
 * as a `use` of it says.
 */
export function addMacro(item: MacroItem, place: Place, sink: EntrySink): void {
  const facts = attributeFacts(item.attributes);
  if (facts.hidden) return;
  const path = facts.exported ? item.name : pathIn(place.scope, item.name);
  const access = facts.exported ? PUBLIC : place.access;
  const cfg = allOf([place.cfg, facts.cfg]);
  if (!sink.takes({ cfg, access })) return;
  const arms = matcherShapes(item);
  const marks = spellMarks(facts);
  sink.add({
    kind: "macro",
    path: `${path}!`,
    key: `m:${path}`,
    cfg,
    access,
    shape: `${marks}macro ${arms.map((arm) => `( ${arm} )`).join(" ; ")}`,
    spelling: () =>
      `${marks}macro_rules! ${item.name} { ${arms.map((arm) => `(${arm.replaceAll("$ ", "$")}) => ..`).join("; ")} }`,
    offset: item.start,
  });
}
