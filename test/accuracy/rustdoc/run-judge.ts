import { basename, dirname } from "node:path";
import { type BuildOptions, documentCrate, hasCargo, targetCfg } from "./build-rustdoc.ts";
import { pairsBelow } from "./crate-pairs.ts";
import { crateAt, GitRepo } from "./git-repo.ts";
import { type JudgeOptions, judgeOptions } from "./judge-options.ts";
import { type Documented, type DocumentedPair, judgePair } from "./judge-pair.ts";
import { disagreements, tableHead, tableRow } from "./judge-report.ts";
import { addFile, newTally, sumOf, type Tally } from "./tally.ts";
import type { VersionPair } from "./version-pair.ts";

/** Features that a pair of versions is built with: the first of these that both build with. */
const FEATURES: readonly (readonly string[])[] = [["--all-features"], [], ["--no-default-features"]];

/**
 * The second judge of `npm run accuracy`: compares, over a range of commits, the API changes that rustdoc's JSON shows
 * with those that we tell. Prints every disagreement that no cause excuses, then a table.
 *
 * @returns the exit status: 2 when it could not run, 1 when there is a miss or a false alarm, else 0
 */
export function runJudge(args: readonly string[]): number {
  const options = judgeOptions(args);
  if (typeof options === "string") {
    process.stderr.write(options);
    return 2;
  }
  if (!hasCargo()) {
    process.stderr.write("rustdoc as a judge was asked for, but there is no cargo to run it: install Rust\n");
    return 2;
  }
  const rows = [...options.crates.map((crate) => judgeHistory(crate, options)), ...judgeFolders(options)];
  if (rows.length > 1) rows.push({ name: "all", tally: sumOf(rows.map(({ tally }) => tally)) });
  process.stdout.write(`\n${tableHead()}${rows.map(({ name, tally }) => tableRow(name, tally)).join("")}`);
  const bare = rows.some(({ tally }) => tally.missed.has("missed") || tally.alarmed.has("false alarm"));
  return bare || rows.every(({ tally }) => tally.commits === 0) ? 1 : 0;
}

interface Row {
  readonly name: string;
  readonly tally: Tally;
}

function judgeHistory({ repo, subdir }: JudgeOptions["crates"][number], options: JudgeOptions): Row {
  const git = new GitRepo(repo);
  const name = [repoName(repo), subdir].filter((part) => part !== "").join("/");
  const tally = newTally();
  for (const { oid, parent } of git.commits(options.selection, subdir === "" ? "src" : `${subdir}/src`)) {
    const pair = { before: crateAt(git, parent, subdir), after: crateAt(git, oid, subdir) };
    judgeInto(tally, pair, { ...options, crate: name.replace(/[^\w+-]/g, "_") });
  }
  return { name, tally };
}

/** A bare `NAME/repo` or `NAME/.git` is known by the folder around it. */
function repoName(repo: string): string {
  const own = basename(repo);
  return own === "repo" || own === ".git" ? basename(dirname(repo)) : own;
}

function judgeFolders(options: JudgeOptions): Row[] {
  return options.pairs.map((folder) => {
    const tally = newTally();
    for (const pair of pairsBelow(folder))
      judgeInto(tally, pair, { ...options, crate: `pair-${pair.after.name}` });
    return { name: basename(folder), tally };
  });
}

function judgeInto(
  tally: Tally,
  pair: VersionPair,
  options: Pick<JudgeOptions, "cache" | "all" | "reach"> & { readonly crate: string },
): void {
  const built = buildBoth(pair, options);
  if (typeof built === "string") {
    tally.skipped += 1;
    process.stderr.write(`${options.crate} ${pair.after.name} skipped: ${built}\n`);
    return;
  }
  tally.commits += 1;
  for (const judgement of judgePair(pair, built, options.reach)) {
    addFile(tally, judgement);
    process.stdout.write(disagreements(pair, judgement, options.all));
  }
}

function buildBoth(pair: VersionPair, options: Omit<BuildOptions, "features">): Documented | string {
  let reason = "";
  for (const features of FEATURES) {
    const shown = documentBoth(pair, { ...options, features }, "shown");
    if (typeof shown !== "string")
      return {
        shown,
        features,
        target: targetCfg(),
        all: () => documentBoth(pair, { ...options, features }, "all"),
      };
    if (reason === "") reason = shown;
  }
  return reason;
}

function documentBoth(
  pair: VersionPair,
  options: BuildOptions,
  privacy: "shown" | "all",
): DocumentedPair | string {
  const before = documentCrate(pair.before, options, privacy);
  if (typeof before === "string") return before;
  const after = documentCrate(pair.after, options, privacy);
  return typeof after === "string" ? after : { before, after };
}
