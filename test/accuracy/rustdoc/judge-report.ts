import type { FileJudgement } from "./judge-pair.ts";
import type { Tally } from "./tally.ts";
import type { VersionPair } from "./version-pair.ts";

const COLUMNS = [
  "crate",
  "commits",
  "skipped",
  "files",
  "files changed (rustdoc)",
  "found",
  "files recall",
  "files of other builds",
  "files changed (ours)",
  "confirmed",
  "files precision",
  "items (rustdoc)",
  "found",
  "recall",
  "items of other builds",
  "items (ours)",
  "confirmed",
  "precision",
  "not found, by cause",
  "not confirmed, by cause",
  "files with asides alone",
] as const;

/** Heading of the table that {@link tableRow} fills. */
export function tableHead(): string {
  return `| ${COLUMNS.join(" | ")} |\n|${" --- |".repeat(COLUMNS.length)}\n`;
}

/** One crate's row. */
export function tableRow(name: string, tally: Tally): string {
  const cells = [
    name,
    tally.commits,
    tally.skipped,
    tally.files,
    tally.filesTheirs,
    tally.filesBoth,
    percent(tally.filesBoth, tally.filesTheirs),
    tally.filesApart,
    tally.filesOurs,
    tally.filesBoth,
    percent(tally.filesBoth, tally.filesOurs),
    tally.theirs,
    tally.found,
    percent(tally.found, tally.theirs),
    tally.apart,
    tally.ours,
    tally.shown,
    percent(tally.shown, tally.ours),
    `${causes(tally.missed)}; files: ${causes(tally.filesMissed)}`,
    `${causes(tally.alarmed)}; files: ${causes(tally.filesAlarmed)}`,
    causes(tally.filesAside),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

function causes(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([cause, number]) => `${cause} ${number}`).join(", ") || "none";
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)} %`;
}

/** Every disagreement over one file, a line each; `all` shows those too that a cause excuses. */
export function disagreements(pair: VersionPair, judgement: FileJudgement, all: boolean): string {
  const place = `${pair.after.name} ${judgement.file}`;
  const missed = judgement.theirs.filter(({ found, cause }) => !found && (all || cause === null));
  const alarms = judgement.ours.filter(({ shown, cause }) => !shown && (all || cause === null));
  const partial = judgement.analysis === "complete" ? "" : `${place} analysis ${judgement.analysis}\n`;
  return [
    partial,
    ...missed.map(({ difference: { kind, label, before, after }, cause }) => {
      const shapes =
        all && cause !== null ? "" : `\n    - ${before?.shape ?? ""}\n    + ${after?.shape ?? ""}`;
      return `${place}:${after?.line ?? before?.line} not found [${cause ?? "missed"}] ${kind} ${label}${shapes}\n`;
    }),
    ...alarms.map(({ change, cause }) => {
      const head = `${place}:${change.line ?? change.previousLine} not confirmed [${cause ?? "false alarm"}]`;
      return `${head} ${change.change} ${change.kind} ${change.path}\n    - ${change.before}\n    + ${change.after}\n`;
    }),
  ].join("");
}
