import type { AliasItem, FnItem, ValueItem } from "../read/item.ts";
import { type AttributeFacts, attributeFacts } from "../shape/attributes.ts";
import { allOf } from "../shape/cfg-shape.ts";
import { spellMarks } from "../shape/marks.ts";
import { typeShape } from "../shape/type-shape.ts";
import { aliasShape, spellAlias, spellValue } from "./alias-shape.ts";
import { type EntrySink, type Place, pathIn } from "./entry.ts";
import { fnShape, qualifierShape, spellFn } from "./fn-shape.ts";
import { leaningNaming, withLeans } from "./leans.ts";

/** The entry of a function; `foreign` is the `extern "ABI"` of the block around it. */
export function addFn(item: FnItem, place: Place, sink: EntrySink, foreign = ""): void {
  const facts = attributeFacts(item.attributes);
  if (facts.hidden) return;
  const cfg = allOf([place.cfg, facts.cfg]);
  const access = facts.symbol ? place.fileAccess : place.access;
  if (!sink.takes({ cfg, access }, facts.symbol)) return;
  const naming = leaningNaming(place);
  const path = pathIn(place.scope, derivedName(facts) ?? item.name);
  const symbol = facts.symbol && item.visibility.level !== "pub" ? "private " : "";
  const shape = () => `${symbol}${spellMarks(facts)}${foreign}${fnShape(item, naming, facts)}`;
  sink.add(
    {
      kind: "fn",
      path,
      key: `v:${path}`,
      cfg,
      access,
      shape: sink.compared(() => withLeans(shape(), naming, sink)),
      spelling: () => `${foreign}${spellFn(item, facts)}`,
      offset: item.start,
    },
    facts.symbol,
  );
}

/** A derive macro is known by the name in its attribute, whatever its function is called. */
function derivedName({ kept }: AttributeFacts): string | null {
  const attribute = kept.find((mark) => mark.startsWith("proc_macro_derive("));
  return /(?:^proc_macro_derive\(|, )(\w+)(?:,|\)$)/.exec(attribute ?? "")?.[1] ?? null;
}

/** The entry of a constant or static: its type, not its value. */
export function addValue(item: ValueItem, place: Place, sink: EntrySink, foreign = ""): void {
  const facts = attributeFacts(item.attributes);
  if (facts.hidden || item.name === "_") return;
  const cfg = allOf([place.cfg, facts.cfg]);
  const access = facts.symbol ? place.fileAccess : place.access;
  if (!sink.takes({ cfg, access }, facts.symbol)) return;
  const naming = leaningNaming(place);
  const path = pathIn(place.scope, item.name);
  const quals = () => `${qualifierShape(item.qualifiers, naming)}${item.mutable ? "mut " : ""}`;
  const symbol = facts.symbol && item.visibility.level !== "pub" ? "private " : "";
  sink.add(
    {
      kind: item.kind,
      path,
      key: `v:${path}`,
      cfg,
      access,
      shape: sink.compared(() =>
        withLeans(
          `${symbol}${spellMarks(facts)}${foreign}${quals()}${item.kind} : ${typeShape(item.type, { ...naming, constant: true })}`,
          naming,
          sink,
        ),
      ),
      spelling: () => `${foreign}${spellValue(item, facts)}`,
      offset: item.start,
    },
    facts.symbol,
  );
}

/** The entry of a type alias. */
export function addAlias(item: AliasItem, place: Place, sink: EntrySink): void {
  const facts = attributeFacts(item.attributes);
  if (facts.hidden) return;
  const { access } = place;
  const cfg = allOf([place.cfg, facts.cfg]);
  if (!sink.takes({ cfg, access })) return;
  const naming = leaningNaming(place);
  const path = pathIn(place.scope, item.name);
  sink.add({
    kind: "type",
    path,
    key: `t:${path}`,
    cfg,
    access,
    shape: sink.compared(() =>
      withLeans(`${spellMarks(facts)}${aliasShape(item, naming, "module")}`, naming, sink),
    ),
    spelling: () => spellAlias(item, facts),
    offset: item.start,
  });
}
