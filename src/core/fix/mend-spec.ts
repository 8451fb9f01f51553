import { resolveLink } from "../links/resolve-link.ts";
import { relink, type TextEdit } from "../links/rewrite-links.ts";
import type { SpecLink } from "../links/spec-link.ts";
import { brokenLink } from "../lint/link-faults.ts";
import type { LintedSpec } from "../lint/linted-spec.ts";
import type { BrokenLinkFacts, FaultRule } from "../lint/spec-fault.ts";
import { word } from "../wording.ts";
import type { FixContext } from "./repair.ts";

/** What was mended of the links of one spec, and what was left and why. */
export interface LinkMending {
  readonly edits: readonly TextEdit[];
  readonly left: readonly string[];
}

/** Mends the links of a spec that somebody named, or that the check found fault with: those with one right repair. */
export function mendSpec(spec: LintedSpec, context: FixContext): LinkMending {
  const done = spec.links.map((link) => mendLink(link, spec, context));
  return { edits: done.flatMap(({ edits }) => edits), left: done.flatMap(({ left }) => left) };
}

function mendLink(link: SpecLink, spec: LintedSpec, context: FixContext): LinkMending {
  const nothing: LinkMending = { edits: [], left: [] };
  if (link.place === "span") return nothing;
  const isAsked = (rule: FaultRule) => asksFor(context, spec.path, { rule, target: link.target });
  const resolution = resolveLink(link.target, spec.path, spec.tree);
  const broken = brokenLink(link, resolution, spec);
  if (broken !== null) {
    const rule = link.place === "related" ? "footer-link-broken" : "spec-link-broken";
    return isAsked(rule) ? mendBroken(link, broken, spec) : nothing;
  }
  if (link.place !== "related" || resolution.kind !== "file") return nothing;
  const isBare = !/^(?:\.{1,2}\/|\/)/.test(link.target) && isAsked("footer-link-bare");
  return {
    edits: [
      ...(isBare ? [{ from: link.from, to: link.from, text: "./" }] : []),
      ...(isAsked("footer-link-annotated") ? unannotated(link) : []),
    ],
    left: [],
  };
}

function mendBroken(link: SpecLink, broken: BrokenLinkFacts, spec: LintedSpec): LinkMending {
  const [target] = broken.repairs;
  const found = target === undefined ? null : resolveLink(target, spec.path, spec.tree);
  const edit = broken.isSure && found?.kind === "file" ? relink(link, spec.path, found.path) : null;
  if (edit !== null) return { edits: [edit, ...unannotated(link)], left: [] };
  // What is only announced is not there, and nobody said that it is.
  if (link.annotation !== null && target === undefined) return { edits: [], left: [] };
  const rule = link.place === "related" ? "footer-link-broken" : "spec-link-broken";
  const { message, help } = word(rule, broken);
  return { edits: [], left: [`${message}: ${help}`] };
}

function unannotated({ annotation }: SpecLink): readonly TextEdit[] {
  return annotation === null ? [] : [{ from: annotation.from, to: annotation.to, text: "" }];
}

/** What tells whether a fault is to be mended. */
export interface Asked {
  readonly isNamed: FixContext["isNamed"];
  readonly report: Pick<FixContext["report"], "findings">;
}

/** Whether a fault is the staged change's, so that the check found it, or stands in a spec that somebody named. */
export function asksFor(
  { isNamed, report }: Asked,
  path: string,
  { rule, target }: { readonly rule: FaultRule; readonly target: string },
): boolean {
  if (isNamed(path)) return true;
  return report.findings.some(
    (finding) => finding.path === path && finding.rule === rule && finding.message.includes(target),
  );
}
