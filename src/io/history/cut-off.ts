import { SpecCheckError } from "../../core/errors.ts";
import type { Git } from "../git.ts";

/**
 * Makes sure that commits for which Git tells no parents are first ones.
 *
 * @throws SpecCheckError `object` for one whose parents a shallow clone does not have: what it changed cannot be told.
 */
export async function refuseCutOff(git: Git, roots: readonly string[]): Promise<void> {
  const [first] = await cutOffCommits(git, roots);
  if (first !== undefined) throw cutOff(first);
}

/**
 * Of commits for which Git tells no parents those whose parents a shallow clone does not have: they look like first
 * ones, and everything in them like new.
 */
export async function cutOffCommits(git: Git, roots: readonly string[]): Promise<readonly string[]> {
  if (roots.length === 0 || (await git.run(["rev-parse", "--is-shallow-repository"])).trim() !== "true") {
    return [];
  }
  const contents = await git.catFiles(roots);
  return roots.filter((oid) => {
    const header = (contents.get(oid)?.toString("latin1") ?? "").split("\n\n")[0] ?? "";
    return /^parent /m.test(header);
  });
}

function cutOff(oid: string): SpecCheckError {
  return new SpecCheckError(
    "object",
    `this clone is shallow and ends at commit ${oid.slice(0, 12)}, so what that commit changed cannot be told`,
    { help: "Fetch the rest of the history: git fetch --unshallow (in CI: fetch-depth: 0)." },
  );
}
