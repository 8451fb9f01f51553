import type { ApiChange } from "../../../src/core/api-change.ts";
import { knows, tells } from "./compare-file.ts";
import { labelsOf } from "./labels.ts";
import { type SpellingCause, spellingCause } from "./spelling-cause.ts";
import type { Unit } from "./unit.ts";
import type { Difference } from "./unit-diff.ts";

/** Why rustdoc shows a difference that is no API by the contract, or none that one file could tell; null for a miss. */
export type MissCause = "value" | "cfg" | "trait impl item" | "reach" | "moved type" | "same text" | null;

/** Why we tell of a change that rustdoc does not show; null for a false alarm. */
export type AlarmCause =
  | SpellingCause
  | "unreachable"
  | "private elsewhere"
  | "not compiled"
  | "other build"
  | "moved"
  | "dyn"
  | "crate attribute"
  | "macro call"
  | null;

/**
 * Whether rustdoc could not have shown a change, however public: it documents one build. Such a change is left out of
 * what is compared. That is what is in a file or under a `cfg` that this build leaves out, and where nothing but the
 * `cfg` changed of an item that is there either way.
 */
export function isOfOtherBuild(cause: AlarmCause): boolean {
  return cause === "not compiled" || cause === "other build" || cause === "cfg";
}

/** The texts of a file on both sides, in lines. */
export interface FileTexts {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The cause of a difference that we do not tell of; `declared` are the file's differences, reachable or not. */
export function missCause(
  { kind, label, before, after }: Difference,
  texts: FileTexts,
  declared: () => readonly Difference[],
): MissCause {
  if (kind === "impl item") return "trait impl item";
  if (before === null || after === null) {
    return declared().some((other) => other.kind === kind && other.label === label) ? null : "reach";
  }
  if (before.shape === after.shape) return before.cfg === after.cfg ? "value" : "cfg";
  if (before.short === after.short) return "moved type";
  return linesOf(before, texts.before) === linesOf(after, texts.after) ? "same text" : null;
}

function linesOf(unit: Unit, lines: readonly string[]): string {
  return lines
    .slice(unit.line - 1, unit.lastLine)
    .map((line) => line.trim())
    .join("\n");
}

/** What rustdoc says of one file, with private items and without. */
export interface FileView {
  /** Differences with everything `pub`, reachable or not. */
  readonly declared: readonly Difference[];
  /** Differences of what is `pub` as far as the file tells. */
  readonly elsewhere: readonly Difference[];
  /** All that rustdoc knows in the file, private items too. */
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
  /** Whether the build read the file on the sides where it is. */
  readonly compiled: boolean;
}

/** The cause of a change of ours that rustdoc does not show; `built` is what changed in the build that it documents, `certain` is that without what only a build script may turn on. */
export function alarmCause(
  change: ApiChange,
  {
    built,
    certain,
    texts,
    view,
  }: {
    readonly built: readonly ApiChange[];
    readonly certain: readonly ApiChange[];
    readonly texts: FileTexts;
    readonly view: FileView;
  },
): AlarmCause {
  const isAmong = (changes: readonly ApiChange[]) =>
    changes.some(({ kind, path }) => kind === change.kind && path === change.path);
  if (!isAmong(built)) return "other build";
  // What only a condition of a build script has and rustdoc does not know, it has not built.
  if (!isAmong(certain) && !knows(change, view.before, view.after)) return "other build";
  const declared = view.declared.filter((difference) => tells(change, difference));
  if (change.kind === "attribute") return "crate attribute";
  if (declared.some((difference) => !isAside(difference))) return "unreachable";
  if (view.elsewhere.some((difference) => tells(change, difference))) return "private elsewhere";
  if (!view.compiled) return "not compiled";
  const told = spellingCause(change);
  if (told !== null) return told;
  if (isMadeByMacro(change, texts, view)) return "macro call";
  if (change.change !== "changed" && isOnBothSides(change, view)) return "moved";
  if (!knows(change, view.before, view.after) && isOfTraitObject(change.path)) return "dyn";
  return change.kind === "macro call" ? "macro call" : null;
}

/** Whether an item that came or went is there on both sides, on one of them made by a macro call. */
function isMadeByMacro(change: ApiChange, texts: FileTexts, { before, after }: FileView): boolean {
  const called = (units: readonly Unit[], lines: readonly string[]) =>
    units.some(
      (unit) =>
        labelsOf(change).includes(unit.label) &&
        /^\s*(?:\w+::)*\w+!\s*[({[]/.test(lines[unit.line - 1] ?? ""),
    );
  return change.change === "added" ? called(before, texts.before) : called(after, texts.after);
}

/** rustdoc's index leaves out the impls of `dyn Trait` and of `Box<dyn Trait>`. */
function isOfTraitObject(path: string): boolean {
  return /(?:^| for )(?:\w+)?<?dyn /.test(path);
}

/** Whether rustdoc has an item of this name before and after: it went to another module of the same file. */
function isOnBothSides(change: ApiChange, { before, after }: FileView): boolean {
  const has = (units: readonly Unit[]) => units.some((unit) => labelsOf(change).includes(unit.label));
  return has(before) && has(after);
}

/** Whether a difference is in nothing that counts: a value, a condition, an item of a trait's impl. */
export function isAside({ kind, before, after }: Difference): boolean {
  if (kind === "impl item" || before === null || after === null) return kind === "impl item";
  return before.shape === after.shape;
}
