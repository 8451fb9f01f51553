import type { BlockProblem } from "../judge/block-problem.ts";
import type { JudgedModule } from "../judge/judge-module.ts";
import type { Finding } from "../report.ts";
import { itemOf } from "./changed-items.ts";
import { finding } from "./rule.ts";

/** The rules about an API change that the spec does not answer, for what its API block lacks. */
type BlockRule = "api-changed-without-spec" | "crate-api-changed-without-spec";

/** What is wrong with a module's API block and has to be mended; what nobody can know is another rule's. */
export function blockToMend({ planned, apiBlock = null }: JudgedModule): KnownProblem | null {
  if (apiBlock === null || apiBlock.kind === "unknown") return null;
  return planned.spec.leftBehind === null && !planned.lostItsSpec ? apiBlock : null;
}

/** A problem that was seen. */
export type KnownProblem = Exclude<BlockProblem, { readonly kind: "unknown" }>;

/** The finding of a rule about an API block, at the block; none where the other rule is meant. */
export function blockFindings(
  rule: BlockRule,
  { planned, report }: JudgedModule,
  problem: KnownProblem,
): readonly Finding[] {
  const { source, spec, api } = report;
  const isPublic = api.length > 0 ? api.some(({ visibility }) => visibility === "pub") : saysPub(problem);
  if (isPublic !== (rule === "api-changed-without-spec")) return [];
  return finding(rule, {
    severity: planned.settings.rules[rule],
    path: spec,
    line: lineOf(problem),
    facts: { source, spec, problem, isApiChanged: api.length > 0 },
    items: ["api block", source, ...api.map(itemOf)],
  });
}

/** Whether lines that differ are about `pub` items; what cannot be told counts as such. */
function saysPub(problem: KnownProblem): boolean {
  const lines =
    problem.kind === "missing"
      ? problem.expected
      : problem.kind === "differs"
        ? [
            ...problem.missing,
            ...problem.extra,
            ...problem.changed.flatMap(({ before, after }) => [before, after]),
          ]
        : ["pub "];
  return lines.some((line) => /(?:^|\] |^\s+)pub /.test(line));
}

function lineOf(problem: KnownProblem): number | null {
  if (problem.kind === "missing") return null;
  return problem.kind === "several" ? (problem.lines[0] ?? null) : problem.line;
}
