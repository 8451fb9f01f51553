import { linkRepairs } from "../links/link-repairs.ts";
import { linkTo } from "../links/link-to.ts";
import { type Resolution, resolveLink, targetPath } from "../links/resolve-link.ts";
import type { SpecLink } from "../links/spec-link.ts";
import type { LintedSpec } from "./linted-spec.ts";
import type { BrokenLinkFacts, FaultAt } from "./spec-fault.ts";

/** Repairs that a finding names. */
const NAMED = 3;

/**
 * Links that lead nowhere, in the footer and in the text, and footer entries that are written in another way than
 * readers and tools take them. A path between backticks is no link: it may start anywhere.
 */
export function linkFaults(spec: LintedSpec): readonly FaultAt[] {
  return spec.links.flatMap((link) => {
    if (link.place === "span") return [];
    const resolution = resolveLink(link.target, spec.path, spec.tree);
    const broken = brokenLink(link, resolution, spec);
    return link.place === "related"
      ? relatedFaults(link, broken, resolution)
      : broken === null
        ? []
        : [fault("spec-link-broken", link, broken)];
  });
}

function relatedFaults(
  link: SpecLink,
  broken: BrokenLinkFacts | null,
  resolution: Resolution,
): readonly FaultAt[] {
  const { target, annotation, from } = link;
  const faults: FaultAt[] = [];
  // What is announced may be missing, unless it is there and the link only misses it.
  const isAnnounced = annotation !== null && broken?.repairs.length === 0 && broken.movedTo === null;
  if (broken !== null && !isAnnounced) faults.push(fault("footer-link-broken", link, broken));
  if (annotation !== null) {
    const exists = broken === null ? target : (broken.repairs[0] ?? null);
    const facts = { target, annotation: annotation.text, exists };
    faults.push({ rule: "footer-link-annotated", offset: from, facts, items: [target] });
  }
  if (broken === null && resolution.kind === "file" && !/^(?:\.{1,2}\/|\/)/.test(target)) {
    faults.push({ rule: "footer-link-bare", offset: from, facts: { target }, items: [target] });
  }
  return faults;
}

function fault(
  rule: "footer-link-broken" | "spec-link-broken",
  { target, from }: SpecLink,
  facts: BrokenLinkFacts,
): FaultAt {
  return { rule, offset: from, facts, items: [target] };
}

/** Why a link leads nowhere, and what it may mean; null where it leads somewhere. */
export function brokenLink(
  { target, place }: Pick<SpecLink, "target" | "place">,
  resolution: Resolution,
  { path: spec, formerPath, tree, movedTo }: Pick<LintedSpec, "path" | "formerPath" | "tree" | "movedTo">,
): BrokenLinkFacts | null {
  const { kind } = resolution;
  if (kind === "external" || kind === "self" || kind === "file") return null;
  // A page shows a folder that a text links to; an entry of the footer has to name a spec.
  if (kind === "folder" && place !== "related") return null;
  const path = "path" in resolution ? resolution.path : null;
  const goal = path === null ? null : movedTo(path);
  const meant = goal ?? (formerPath === null ? null : goalFrom(target, formerPath, { tree, movedTo }));
  if (meant !== null) {
    return { target, why: kind, path, repairs: [linkTo(spec, meant)], isSure: true, movedTo: goal };
  }
  // The six slips are those of links to specs; of other files nothing is guessed but the spelling.
  const { repairs, only } = linkRepairs({ target, resolution }, spec, tree);
  const told = targetPath(target).endsWith(".md") || kind === "folder" || kind === "misspelt" ? repairs : [];
  return {
    target,
    why: kind,
    path,
    repairs: told.slice(0, NAMED).map((each) => each.target),
    isSure: only !== null && told.length > 0,
    movedTo: null,
  };
}

/** Where a link led from where its spec was before it moved. */
function goalFrom(
  target: string,
  formerPath: string,
  { tree, movedTo }: Pick<LintedSpec, "tree" | "movedTo">,
): string | null {
  const former = resolveLink(target, formerPath, tree);
  if (former.kind === "file") return former.path;
  return former.kind === "missing" ? movedTo(former.path) : null;
}
