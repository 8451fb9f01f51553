import type { SpecHistory, SpecVersion } from "../../core/debt/debt-ages.ts";
import { readDebt } from "../../core/debt/read-debt.ts";
import { readBlobs } from "../blobs.ts";
import type { Git } from "../git.ts";
import { readMessages } from "./commits.ts";
import { cutOffCommits } from "./cut-off.ts";
import { diffCommits } from "./diff-commits.ts";

/** Commits that are looked at, the newest of those that touch one of the specs. */
const MOST_COMMITS = 5_000;

/** Specs whose paths Git is given as arguments; of more, everything is listed and filtered here. */
const MOST_PATHS = 500;

/** Commits of a history that is short. */
const SHORT = 1_000;

/** Where histories are read from. */
export interface HistorySearch {
  /** Id of the commit to go back from. */
  readonly head: string;
  readonly specs: readonly string[];
  /** Bytes; a larger version counts as one without items. */
  readonly maxFileSize: number;
  /** The keys that a footer may begin with. */
  readonly footerKeys: readonly string[];
}

/**
 * Reads the versions of specs, newest first, in a few processes of Git whatever their number. Merges are passed over,
 * and a spec is not followed to the name that it had before.
 *
 * @throws SpecCheckError `git` or `object` when Git fails.
 */
export async function readSpecHistories(
  git: Git,
  { head, specs, maxFileSize, footerKeys }: HistorySearch,
): Promise<(spec: string) => SpecHistory> {
  const oids = await commitsTouching(git, head, specs);
  const commits = await readMessages(git, oids);
  const changes = await diffCommits(git, commits, specs.length > MOST_PATHS ? [] : specs);
  const wanted = new Set(specs);
  const touched = commits.flatMap((commit, at) =>
    (changes[at] ?? [])
      .flat()
      .filter(({ path }) => wanted.has(path))
      .map(({ path, newOid }) => ({ commit, path, oid: newOid })),
  );
  const touching = new Set(touched.map(({ commit }) => commit));
  const roots = [...touching].filter(({ parents }) => parents.length === 0).map(({ oid }) => oid);
  const isCutOff = oids.length === MOST_COMMITS || (await cutOffCommits(git, roots)).length > 0;
  const blobs = await readBlobs(
    git,
    touched.flatMap(({ oid }) => oid ?? []),
    maxFileSize,
  );
  const itemsOf = new Map(
    [...blobs].map(([oid, blob]) => {
      const items = blob.kind === "text" ? readDebt(blob.text, footerKeys).items : [];
      return [oid, new Set(items.map(({ text }) => text))] as const;
    }),
  );
  const versions = new Map<string, SpecVersion[]>(specs.map((spec) => [spec, []]));
  for (const { commit, path, oid } of touched) {
    const items = itemsOf.get(oid ?? "") ?? new Set();
    versions.get(path)?.push({ oid: commit.oid, day: commit.day, items });
  }
  return (spec) => ({ versions: versions.get(spec) ?? [], isCutOff });
}

/**
 * All commits of a short history that is one line, newest first; null of any other. To have Git look for thousands of
 * paths takes longer than to list what each of a few commits changed.
 */
async function shortLine(git: Git, head: string): Promise<readonly string[] | null> {
  const listed = await git.run(["rev-list", "--parents", `--max-count=${SHORT + 1}`, head, "--"]);
  const commits = listed
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(" "));
  if (commits.length > SHORT || commits.some((ids) => ids.length > 2)) return null;
  return commits.flatMap(([oid = ""]) => oid);
}

/** Newest first, others among them where they are few. Paths go by standard input, since there may be more than a command line takes. */
async function commitsTouching(git: Git, head: string, specs: readonly string[]): Promise<readonly string[]> {
  if (specs.length === 0) return [];
  const all = await shortLine(git, head);
  if (all !== null) return all;
  // A line feed would end a path early; then all commits are listed, and the others drop out by what they change.
  const paths = specs.some((spec) => spec.includes("\n"))
    ? []
    : specs.map((spec) => `:(top,literal)${spec}\n`);
  const listed = await git.feed(
    ["rev-list", "--no-merges", `--max-count=${MOST_COMMITS}`, "--stdin"],
    `${head}\n--\n${paths.join("")}`,
  );
  return listed.split("\n").filter((line) => line !== "");
}
