import { SpecCheckError } from "../errors.ts";
import { withRest } from "../wording/listed.ts";
import { disagreement, inWords } from "./agreement.ts";
import type { Part } from "./shard.ts";

/** Missing parts that an error names. */
const NAMED = 10;

/**
 * The parts of one whole in their order, each there once.
 *
 * @throws SpecCheckError `usage` where they are of different wholes, or one is missing or there twice.
 */
export function requireAll<R extends { readonly base: string | null; readonly head: string }>(
  parts: readonly Part<R>[],
): readonly [Part<R>, ...Part<R>[]] {
  const [first] = parts;
  if (first === undefined) throw new Error("there are no parts");
  const byIndex = new Map<number, Part<R>>();
  for (const part of parts) {
    const odds = disagreement({ ...first.report, ...first }, { ...part.report, ...part });
    if (odds !== null) {
      const [what, own, its] = odds;
      throw refusal(`parts differ in their ${what}: ${inWords([first.file, own], [part.file, its])}`);
    }
    const { index } = part.shard;
    const twin = byIndex.get(index);
    if (twin !== undefined) {
      throw refusal(
        `part ${index} of ${part.shard.count} is there twice: in ${twin.file} and in ${part.file}`,
      );
    }
    byIndex.set(index, part);
  }
  const { count } = first.shard;
  if (byIndex.size < count) throw refusal(missingParts(byIndex, count));
  const [head = first, ...rest] = [...byIndex.values()].sort(
    (one, other) => one.shard.index - other.shard.index,
  );
  return [head, ...rest];
}

function missingParts(there: ReadonlyMap<number, unknown>, count: number): string {
  const missing: string[] = [];
  for (let index = 1; missing.length < NAMED && index <= count; index += 1) {
    if (!there.has(index)) missing.push(`${index}`);
  }
  const all = count - there.size;
  if (all === 1) return `part ${missing.join("")} of ${count} is missing`;
  return `of ${count} parts ${all} are missing: ${withRest(missing, all - missing.length)}`;
}

function refusal(message: string): SpecCheckError {
  return new SpecCheckError("usage", message, {
    help: "Merge the parts 1/N to N/N of one range, judged by one version and one configuration.",
  });
}
