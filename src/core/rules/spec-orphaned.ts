import type { PlannedModule } from "../plan/planned-module.ts";
import type { Finding } from "../report.ts";
import type { OrphanFacts } from "../wording/rule-facts.ts";
import { finding, type Judgement, type Rule } from "./rule.ts";

/**
 * A source went and left its own spec behind, or a spec went and left its sources; of a whole tree, a spec has no
 * source. The finding is at the spec.
 */
export const specOrphaned: Rule = (judgement) => [
  ...judgement.modules.flatMap(({ planned }) => leftBehind(planned)),
  ...judgement.lostSpecs.flatMap((lost) => lostSpec(lost, judgement)),
  ...(judgement.lonelySpecs ?? []).flatMap(({ spec, source }) =>
    finding("spec-orphaned", {
      severity: judgement.severitiesFor(spec)["spec-orphaned"],
      path: spec,
      line: null,
      facts: { kind: "alone", spec, source },
      items: ["alone"],
    }),
  ),
];

function leftBehind(module: PlannedModule): readonly Finding[] {
  const { spec, settings } = module;
  if (spec.leftBehind === null) return [];
  return finding("spec-orphaned", {
    severity: settings.rules["spec-orphaned"],
    path: spec.leftBehind,
    line: null,
    facts: factsOf(module, spec.leftBehind),
    items: [],
  });
}

function factsOf({ status, source, previousSource, spec }: PlannedModule, left: string): OrphanFacts {
  if (status === "deleted") return { kind: "deleted", spec: left, source };
  return {
    kind: "moved",
    spec: left,
    previousSource: previousSource ?? source,
    source,
    goal: spec.path,
    goalExists: spec.exists,
  };
}

/** Of several sources, the strictest one tells how much it weighs. */
function lostSpec(
  { spec, sources }: Judgement["lostSpecs"][number],
  { severitiesFor }: Judgement,
): readonly Finding[] {
  const severities = sources.map((source) => severitiesFor(source)["spec-orphaned"]);
  const severity = (["error", "warn"] as const).find((each) => severities.includes(each)) ?? "off";
  return finding("spec-orphaned", {
    severity,
    path: spec,
    line: null,
    facts: { kind: "lost", spec, sources },
    items: sources,
  });
}
