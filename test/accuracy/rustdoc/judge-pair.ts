import type { ApiChange } from "../../../src/core/api-change.ts";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { modulePath } from "../../../src/core/rust/module-path.ts";
import type { FileReach } from "../../../src/core/rust/reach/file-reach.ts";
import type { SurfaceOptions } from "../../../src/core/rust/surface-options.ts";
import type { Build } from "./active-condition.ts";
import { activeFeatures } from "./active-features.ts";
import { builtChanges } from "./built-changes.ts";
import { type AlarmCause, alarmCause, type FileView, isAside, type MissCause, missCause } from "./causes.ts";
import { tells } from "./compare-file.ts";
import { reachIn } from "./crate-sources.ts";
import type { Privacy } from "./privacy.ts";
import type { RustdocCrate } from "./rustdoc-crate.ts";
import type { Unit } from "./unit.ts";
import { type Difference, diffUnits } from "./unit-diff.ts";
import { unitsOf } from "./units.ts";
import type { CrateVersion, VersionPair } from "./version-pair.ts";

/** What both say of one file that a commit touches. */
export interface FileJudgement {
  readonly file: string;
  readonly analysis: string;
  /** What rustdoc shows, each with whether we tell of it and, if not, why. */
  readonly theirs: readonly {
    readonly difference: Difference;
    readonly found: boolean;
    readonly cause: MissCause;
  }[];
  /** What we tell, each with whether rustdoc shows it and, if not, why. */
  readonly ours: readonly {
    readonly change: ApiChange;
    readonly shown: boolean;
    readonly cause: AlarmCause;
  }[];
}

/** What rustdoc says of both versions. */
export interface DocumentedPair {
  readonly before: RustdocCrate;
  readonly after: RustdocCrate;
}

/** What rustdoc says of a pair, as users see it, and, when it is asked for, with all that is private. */
export interface Documented {
  readonly shown: DocumentedPair;
  /** Arguments of Cargo that chose the features, and what `rustc --print cfg` says of the target. */
  readonly features: readonly string[];
  readonly target: ReadonlySet<string>;
  readonly all: () => DocumentedPair | string;
}

/**
 * Compares, for each file that differs between two versions, what rustdoc shows with what we tell; `reach` is the
 * `api.reach` that we are asked with.
 */
export function judgePair(
  pair: VersionPair,
  documented: Documented,
  reach: "module" | "crate",
): FileJudgement[] {
  const shown = differences(documented.shown, pair);
  const viewOf = declaredView(pair, documented);
  const reachOf = reach === "crate" ? reachIn(pair) : () => null;
  const builds = { before: buildOf(pair.before, documented), after: buildOf(pair.after, documented) };
  const files = new Set([...pair.before.files.keys(), ...pair.after.files.keys()]);
  return [...files]
    .filter((file) => pair.before.files.get(file) !== pair.after.files.get(file))
    .sort()
    .map((file) =>
      judgeFile(file, pair, { shown: shown.changed.get(file) ?? [], viewOf, reach: reachOf(file), builds }),
    );
}

function buildOf(version: CrateVersion, { features, target }: Documented): Build {
  const { manifest, buildScript } = version;
  const has = (path: string) => version.around().has(path);
  return {
    target,
    features: has(manifest) ? activeFeatures(version.text(manifest), features) : null,
    scripted: has(buildScript),
  };
}

/** The view of a file with private items; it is only worked out for a change that rustdoc does not show. */
function declaredView(pair: VersionPair, { shown, all }: Documented): (file: string) => FileView {
  let known: { documents: DocumentedPair; units: ReturnType<typeof differences> } | null = null;
  return (file) => {
    if (known === null) {
      const asked = all();
      const documents = typeof asked === "string" ? shown : asked;
      known = { documents, units: differences(documents, pair) };
    }
    const { documents, units } = known;
    return {
      declared: units.changed.get(file) ?? [],
      elsewhere: units.elsewhere.get(file) ?? [],
      before: units.before.filter((unit) => unit.file === file),
      after: units.after.filter((unit) => unit.file === file),
      compiled: isCompiled(file, pair, documents),
    };
  };
}

function differences({ before, after }: DocumentedPair, pair: VersionPair) {
  const left = inFiles(unitsOf(before), pair.before);
  const right = inFiles(unitsOf(after), pair.after);
  const only = (units: readonly Unit[], privacy: Privacy) => units.filter((unit) => unit.privacy === privacy);
  return {
    changed: diffUnits(only(left, "pub"), only(right, "pub")),
    elsewhere: diffUnits(only(left, "elsewhere"), only(right, "elsewhere")),
    before: left,
    after: right,
  };
}

/** Units with the file that the version knows: rustdoc's paths begin at the workspace or package that it found. */
function inFiles(units: readonly Unit[], version: CrateVersion): Unit[] {
  const known = new Map<string, string>();
  const around = version.around();
  const folder = version.manifest.slice(0, -"Cargo.toml".length);
  const fileOf = (written: string) => {
    const exact = [`${folder}${written}`, written].find((path) => around.has(path));
    const named =
      known.get(written) ??
      exact ??
      [...version.files.keys()].find((file) => isSame(file, written)) ??
      written;
    known.set(written, named);
    return named;
  };
  return units.map((unit) => ({ ...unit, file: fileOf(unit.file) }));
}

function isSame(file: string, written: string): boolean {
  return file === written || file.endsWith(`/${written}`);
}

function isCompiled(file: string, pair: VersionPair, { before, after }: DocumentedPair): boolean {
  const holds = (crate: RustdocCrate) =>
    Object.values(crate.index).some(({ span }) => span !== null && isSame(file, span.filename));
  return (pair.before.files.has(file) && holds(before)) || (pair.after.files.has(file) && holds(after));
}

interface Asked {
  readonly shown: readonly Difference[];
  readonly viewOf: (file: string) => FileView;
  readonly reach: FileReach | null;
  readonly builds: { readonly before: Build; readonly after: Build };
}

function judgeFile(
  file: string,
  { before, after }: VersionPair,
  { shown, viewOf, reach, builds }: Asked,
): FileJudgement {
  const left = before.files.has(file) ? before.text(file) : null;
  const right = after.files.has(file) ? after.text(file) : null;
  const options: SurfaceOptions = { visibility: "public", module: modulePath(file), reach };
  const diff = diffSources(left, right, options);
  const builtWith = (unknown: boolean | null) =>
    builtChanges({ before: left, after: right }, options, { ...builds, unknown });
  const built = builtWith(null);
  const certain = builtWith(false);
  const texts = { before: (left ?? "").split("\n"), after: (right ?? "").split("\n") };
  return {
    file,
    analysis: diff.analysis,
    theirs: shown.map((difference) => {
      const found = diff.api.some((change) => tells(change, difference));
      return {
        difference,
        found,
        cause: found ? null : missCause(difference, texts, () => viewOf(file).declared),
      };
    }),
    ours: diff.api.map((change) => {
      const confirmed = shown.some((difference) => !isAside(difference) && tells(change, difference));
      return {
        change,
        shown: confirmed,
        cause: confirmed ? null : alarmCause(change, { built, certain, texts, view: viewOf(file) }),
      };
    }),
  };
}
