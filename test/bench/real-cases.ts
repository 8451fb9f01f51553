import { resolve } from "node:path";
import type { TempRepo } from "../support/temp-repo.ts";

/** A commit of a real repository, to be staged once more. */
export interface RealCase {
  readonly name: string;
  readonly oid: string;
  readonly parent: string;
}

const PERCENTILES = [50, 90, 99];

/** Borrows the objects of a real repository, so that its commits can be staged without a work tree of its own. */
export function borrowObjects(repo: TempRepo, path: string): string {
  const common = repo
    .git("-C", resolve(path), "rev-parse", "--path-format=absolute", "--git-common-dir")
    .trim();
  repo.write(".git/objects/info/alternates", `${common}/objects\n`);
  return repo.git("-C", resolve(path), "rev-parse", "HEAD").trim();
}

/** Of the newest 1,000 commits with Rust in them, those at the percentiles by the number of Rust files. */
export function realCases(repo: TempRepo, tip: string): readonly RealCase[] {
  const log = repo.git(
    "log",
    "-1000",
    "--no-merges",
    "--min-parents=1",
    "--format=%x00%H %P",
    "--name-only",
    tip,
    "--",
    "*.rs",
  );
  const commits = log
    .split("\0")
    .slice(1)
    .map((entry) => {
      const [ids = "", , ...paths] = entry.trimEnd().split("\n");
      const [oid = "", parent = ""] = ids.split(" ");
      return { oid, parent, files: paths.length };
    })
    .toSorted((one, two) => one.files - two.files || (one.oid < two.oid ? -1 : 1));
  return PERCENTILES.flatMap((percent) => {
    const commit = commits[Math.ceil((commits.length * percent) / 100) - 1];
    if (commit === undefined) return [];
    return [{ ...commit, name: `real, ${percent}th percentile: ${commit.files} Rust files` }];
  });
}

/** Makes HEAD the parent and stages the commit; nothing is checked out, and nothing read from the disk. */
export function stageReal(repo: TempRepo, { oid, parent }: RealCase): void {
  repo.git("update-ref", "--no-deref", "HEAD", parent);
  repo.git("read-tree", oid);
}
