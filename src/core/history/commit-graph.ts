import { SpecCheckError } from "../errors.ts";

/** Some commits of a history, and what they stand on. */
export interface CommitGraph {
  /** Parents before children. */
  readonly commits: readonly string[];
  /** Those without a parent. */
  readonly roots: readonly string[];
  /** Those that lead to a commit, itself among them; nothing for one that is not in the graph. */
  leadingTo(commit: string): PartOfGraph;
  /** Those that lead to one of some commits, none of them counted as leading to itself. */
  ancestorsOf(commits: Iterable<string>): ReadonlySet<string>;
}

/** A part of a history. */
export interface PartOfGraph {
  /** Parents before children. */
  readonly commits: readonly string[];
  /** Parents that are not in the graph, each once, in the order of their children. */
  readonly boundaries: readonly string[];
}

const LINE = /^[0-9a-f]{40,64}(?: [0-9a-f]{40,64})*$/;

/**
 * Reads what `git rev-list --parents --reverse --topo-order` prints, a commit and its parents a line. One answer of
 * Git serves for any number of heads.
 *
 * @throws SpecCheckError `git` for anything else.
 */
export function parseCommitGraph(output: string): CommitGraph {
  const places = new Map<string, number>();
  const parents: (readonly string[])[] = [];
  for (const line of output.split("\n")) {
    if (line === "") continue;
    if (!LINE.test(line)) throw malformed(line);
    const [commit = "", ...others] = line.split(" ");
    places.set(commit, parents.length);
    parents.push(others);
  }
  const commits = [...places.keys()];
  return {
    commits,
    roots: commits.filter((_, place) => parents[place]?.length === 0),
    leadingTo: (commit) => partOf({ commits, parents, places }, commit),
    ancestorsOf(heads) {
      const above = [...heads].flatMap((head) => parents[places.get(head) ?? -1] ?? []);
      return new Set([...reachedFrom({ parents, places }, above)].map((place) => commits[place] ?? ""));
    },
  };
}

interface Nodes {
  readonly commits: readonly string[];
  /** Of each commit, by its place. */
  readonly parents: readonly (readonly string[])[];
  readonly places: ReadonlyMap<string, number>;
}

function partOf({ commits, parents, places }: Nodes, head: string): PartOfGraph {
  const reached = [...reachedFrom({ parents, places }, [head])].sort((one, other) => one - other);
  const outside = reached.flatMap((place) => (parents[place] ?? []).filter((parent) => !places.has(parent)));
  return { commits: reached.map((place) => commits[place] ?? ""), boundaries: [...new Set(outside)] };
}

/** The places of the commits that lead to one of some commits, and theirs. */
function reachedFrom(
  { parents, places }: Omit<Nodes, "commits">,
  heads: readonly string[],
): ReadonlySet<number> {
  const placesOf = (commits: readonly string[]) => commits.flatMap((commit) => places.get(commit) ?? []);
  const reached = new Set(placesOf(heads));
  // A set hands out what is added to it while it is walked.
  for (const place of reached) for (const next of placesOf(parents[place] ?? [])) reached.add(next);
  return reached;
}

function malformed(received: string): SpecCheckError {
  return new SpecCheckError(
    "git",
    `expected commits and their parents from \`git rev-list\`, received ${JSON.stringify(received.slice(0, 120))}`,
  );
}
