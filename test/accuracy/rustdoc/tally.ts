import { isAside, isOfOtherBuild } from "./causes.ts";
import type { FileJudgement } from "./judge-pair.ts";

/** What was counted over the commits of one crate. */
export interface Tally {
  commits: number;
  skipped: number;
  files: number;
  /** Files in which we tell only of what another build would show, and such changes in all files: not compared. */
  filesApart: number;
  apart: number;
  /** Files that changed API: by rustdoc, by us, by both. */
  filesTheirs: number;
  filesOurs: number;
  filesBoth: number;
  /** Differences that count, and those of them that we tell. */
  theirs: number;
  found: number;
  /** Changes that we tell, and those of them that rustdoc shows. */
  ours: number;
  shown: number;
  /** Files in which rustdoc shows only what is no API by the contract and we tell nothing, by each of the causes. */
  readonly filesAside: Map<string, number>;
  /** Files in which only one of the two tells of a change, by one cause of those in it. */
  readonly filesMissed: Map<string, number>;
  readonly filesAlarmed: Map<string, number>;
  readonly missed: Map<string, number>;
  readonly alarmed: Map<string, number>;
}

const NUMBERS = [
  ...(["commits", "skipped", "files", "filesApart", "filesTheirs", "filesOurs", "filesBoth"] as const),
  ...(["theirs", "found", "apart", "ours", "shown"] as const),
] as const;

const COUNTS = ["filesAside", "filesMissed", "filesAlarmed", "missed", "alarmed"] as const;

/** A tally of nothing yet. */
export function newTally(): Tally {
  const zero = { commits: 0, skipped: 0, files: 0 };
  const files = { filesApart: 0, filesTheirs: 0, filesOurs: 0, filesBoth: 0 };
  const items = { theirs: 0, found: 0, apart: 0, ours: 0, shown: 0 };
  const causes = {
    filesAside: new Map(),
    filesMissed: new Map(),
    filesAlarmed: new Map(),
    missed: new Map(),
    alarmed: new Map(),
  };
  return { ...zero, ...files, ...items, ...causes };
}

/** Adds what was found in one file. */
export function addFile(tally: Tally, { theirs, ours }: FileJudgement): void {
  const counting = theirs.filter(({ difference }) => !isAside(difference));
  const compared = ours.filter(({ cause }) => !isOfOtherBuild(cause));
  tally.files += 1;
  tally.apart += ours.length - compared.length;
  tally.theirs += counting.length;
  tally.found += counting.filter(({ found }) => found).length;
  tally.ours += compared.length;
  tally.shown += ours.filter(({ shown }) => shown).length;
  for (const { found, cause } of theirs) if (!found) count(tally.missed, cause ?? "missed");
  for (const { shown, cause } of ours) if (!shown) count(tally.alarmed, cause ?? "false alarm");
  if (counting.length > 0) tally.filesTheirs += 1;
  if (counting.length === 0 && compared.length === 0 && ours.length > 0) tally.filesApart += 1;
  else if (ours.length > 0) tally.filesOurs += 1;
  if (counting.length > 0 && ours.length > 0) tally.filesBoth += 1;
  else if (counting.length > 0)
    count(tally.filesMissed, worst(counting.map(({ cause }) => cause ?? "missed")));
  else if (ours.length === 0) for (const cause of causesOf(theirs)) count(tally.filesAside, cause);
  else if (compared.length > 0)
    count(tally.filesAlarmed, worst(compared.map(({ cause }) => cause ?? "false alarm")));
}

function causesOf(theirs: FileJudgement["theirs"]): ReadonlySet<string> {
  return new Set(theirs.map(({ cause }) => cause ?? "found"));
}

/** The cause that weighs most: one that nothing excuses, else the first. */
function worst(causes: readonly string[]): string {
  const bare = causes.find((cause) => cause === "missed" || cause === "false alarm");
  return bare ?? [...causes].sort()[0] ?? "";
}

function count(counts: Map<string, number>, cause: string): void {
  counts.set(cause, (counts.get(cause) ?? 0) + 1);
}

/** The sum of several tallies. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const total = newTally();
  for (const tally of tallies) {
    for (const key of NUMBERS) total[key] += tally[key];
    for (const key of COUNTS) {
      for (const [cause, number] of tally[key]) total[key].set(cause, (total[key].get(cause) ?? 0) + number);
    }
  }
  return total;
}
