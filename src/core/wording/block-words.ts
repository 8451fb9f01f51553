import type { KnownProblem } from "../rules/block-findings.ts";
import { listed } from "./listed.ts";
import { quoted } from "./quoted.ts";

/** How the API block of a source falls short. */
export interface BlockFacts {
  readonly source: string;
  readonly spec: string;
  readonly problem: KnownProblem;
  /** Whether the API changed; if not, the block was edited. */
  readonly isApiChanged: boolean;
}

/** Characters that a message shows of one line. */
const LINE = 72;

/** What a finding about an API block says. */
export function blockWords(
  what: string,
  { source, spec, problem, isApiChanged }: BlockFacts,
): { readonly message: string; readonly help: string } {
  const change = isApiChanged ? `${what} changed` : "the API block was edited";
  return {
    message: `${change}, ${shortfall(source, problem)}`,
    help: isRepairable(problem)
      ? `Run \`spec-check fix ${quoted(source)}\` and look through what it staged.`
      : `Leave one whole block of ${source} in ${spec}, from its first comment to <!-- /spec-check:api -->, then run \`spec-check fix ${quoted(source)}\`.`,
  };
}

function shortfall(source: string, problem: KnownProblem): string {
  switch (problem.kind) {
    case "missing":
      return problem.nameless
        ? `and its spec answers for several sources but has no API block that names ${source}`
        : `and its spec has no API block of ${source}`;
    case "several":
      return `and its spec has several API blocks of ${source}, on lines ${problem.lines.join(", ")}`;
    case "unclosed":
      return `and the API block of ${source} has no end`;
    case "codeless":
      return `and the API block of ${source} holds no single block of Rust, not indented`;
    case "left":
      return `and the API block of ${source}, which is gone, stays`;
    case "differs":
      return `and the API block of ${source} ${listed(differences(problem))}`;
  }
}

function differences({ missing, extra, changed }: Extract<KnownProblem, { readonly kind: "differs" }>) {
  return [
    ...changed.map(({ before, after }) => `says ${code(before)} for ${code(after)}`),
    ...missing.map((line) => `lacks ${code(line)}`),
    ...extra.map((line) => `still has ${code(line)}`),
  ];
}

function code(line: string): string {
  const letters = [...line];
  return `\`${letters.length > LINE ? `${letters.slice(0, LINE - 1).join("")}…` : line}\``;
}

/** Whether there is exactly one right repair. */
function isRepairable({ kind }: KnownProblem): boolean {
  return kind === "missing" || kind === "differs" || kind === "left";
}
