/** One file that was renamed. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/**
 * Tells the names that a path had in a history, itself first, over any number of renames. Their order does not count,
 * so that a name which went from one file to another may be one too many.
 */
export function formerNames(renames: Iterable<Renamed>): (path: string) => ReadonlySet<string> {
  const sources = new Map<string, Set<string>>();
  for (const { from, to } of renames) {
    const known = sources.get(to);
    if (known === undefined) sources.set(to, new Set([from]));
    else known.add(from);
  }
  return (path) => {
    const names = new Set([path]);
    // A set hands out what is added while it is walked.
    for (const name of names) for (const from of sources.get(name) ?? []) names.add(from);
    return names;
  };
}
