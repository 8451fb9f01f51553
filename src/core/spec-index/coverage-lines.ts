import type { AuditedSource, AuditGroup } from "../audit/audit-report.ts";
import { countGroups, countSources } from "../audit/count-sources.ts";
import { linkTo } from "../links/link-to.ts";
import { codeSpan } from "../ready/code-span.ts";

/** What the managed block of an index tells. */
export interface Coverage {
  /** Path of the index. */
  readonly index: string;
  readonly sources: readonly AuditedSource[];
  /** Names of the phases, in order. */
  readonly phases: readonly string[];
  /** Specs that nothing else leads to. */
  readonly specs: readonly string[];
  /** The phase of a spec, null for none. */
  readonly phaseOf: (spec: string) => string | null;
}

/**
 * The lines of the managed block: coverage by phase, by crate where the configuration names no phases; an entry for
 * each spec that the rest of the index does not lead to; every source that needs a spec and has none. Sorted, and one
 * line for each, so that two branches seldom change the same one.
 */
export function coverageLines(coverage: Coverage): readonly string[] {
  const { sources, phases, specs, index, phaseOf } = coverage;
  const gaps = sources.filter(({ status }) => status === "missing");
  const byPhase = (path: string | null) => (phases.length === 0 ? null : path);
  const entries = grouped(specs, (spec) => byPhase(phaseOf(spec)), phases);
  const missing = grouped(gaps, ({ phase }) => byPhase(phase), phases);
  return [
    ...table(coverage),
    ...(entries.length === 0 ? [] : ["", "**Specs**"]),
    ...entries.flatMap(({ name, members }) => [
      ...(phases.length === 0 ? [] : ["", `${escaped(name ?? NO_PHASE)}:`]),
      "",
      ...members.map((spec) => `- [${codeSpan(spec)}](${targetOf(index, spec)})`).sort(),
    ]),
    ...(missing.length === 0 ? [] : ["", "**Sources without a spec**"]),
    ...missing.flatMap(({ name, members }) => [
      ...["", "<details>", `<summary>${escaped(name ?? (phases.length === 0 ? "All" : NO_PHASE))}</summary>`],
      "",
      ...members.map(({ path }) => `- ${codeSpan(path)}`).sort(),
      ...["", "</details>"],
    ]),
  ];
}

const NO_PHASE = "In no phase";

function table({ sources, phases }: Coverage): readonly string[] {
  const required = sources.filter((source) => source.required);
  const isByPhase = phases.length > 0;
  const groups = isByPhase
    ? countGroups(required, ({ phase }) => phase, phases)
    : countGroups(required, ({ crate }) => crate);
  const nameless = isByPhase ? NO_PHASE : "In no crate";
  return [
    `| ${isByPhase ? "Phase" : "Crate"} | Sources | With a spec | Missing | Coverage |`,
    "| --- | ---: | ---: | ---: | ---: |",
    ...groups.map((group) => row(escaped(group.name ?? nameless), group)),
    row("**All**", { name: null, ...countSources(required) }),
  ];
}

function row(name: string, { required, covered, missing, percent }: AuditGroup): string {
  const share = required === 0 ? "–" : `${percent.toFixed(1)} %`;
  return `| ${name} | ${required} | ${covered} | ${missing} | ${share} |`;
}

interface Group<Member> {
  readonly name: string | null;
  readonly members: readonly Member[];
}

/** Members by group in this order, those of none last; empty groups are left out. */
function grouped<Member>(
  members: readonly Member[],
  nameOf: (member: Member) => string | null,
  order: readonly string[],
): readonly Group<Member>[] {
  return [...order, null].flatMap((name) => {
    const own = members.filter((member) => nameOf(member) === name);
    return own.length === 0 ? [] : [{ name, members: own }];
  });
}

/** A link's target from the index's folder on, with what Markdown would misread written as it is in URLs. */
export function targetOf(index: string, path: string): string {
  return linkTo(index, path).replace(/[^\w./@+~-]/gu, (sign) =>
    sign === "(" ? "%28" : sign === ")" ? "%29" : encodeURIComponent(sign),
  );
}

/** Words of the configuration as text in a table and between tags of HTML. */
function escaped(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("|", "&#124;");
}
