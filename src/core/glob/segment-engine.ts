/** Compiles one segment of a glob; throws a SyntaxError for what is none. */
type SegmentEngine = (segment: string) => (name: string) => boolean;

let engine: SegmentEngine | null = null;

/** Signs that micromatch alone can read. */
const SIGNS = /[\\[\]"+@^$]/;

/**
 * Loads micromatch where one of the texts in a configuration may be a glob that needs it. Most have none but `*`, and
 * loading it takes as long as reading the whole rest of a small commit.
 *
 * @param value the configuration as written, of any shape.
 */
export async function loadSegmentEngine(value: unknown): Promise<void> {
  if (engine !== null || !mayNeedEngine(value)) return;
  engine = (await import("./micromatch-segment.ts")).micromatchSegment;
}

/** micromatch's test for a segment. A pattern comes from a configuration, so that it was loaded with that. */
export function segmentByEngine(segment: string): (name: string) => boolean {
  if (engine === null) throw new Error(`micromatch is not loaded for ${JSON.stringify(segment)}`);
  return engine(segment);
}

/** Without recursion, since a configuration may be nested deeper than the stack is. */
function mayNeedEngine(value: unknown): boolean {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === "string" && SIGNS.test(next)) return true;
    if (typeof next === "object" && next !== null) for (const part of Object.values(next)) open.push(part);
  }
  return false;
}
