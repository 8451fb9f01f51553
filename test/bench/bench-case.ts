/** One commit whose check is timed. */
export interface BenchCase {
  readonly name: string;
  /** Rust sources that the commit touches, each with its spec. */
  readonly sources: number;
  /** Bytes of Rust on both sides together. */
  readonly bytes: number;
  /** Staged files that are neither Rust nor a spec. */
  readonly others: number;
  /** What is started: the program, or the shipped hook, which may do without it. */
  readonly through: "program" | "hook";
  /** The wall time of the whole process that is wanted, in times of bare Node. */
  readonly wanted: number;
  /** Peak resident memory that is wanted, in megabytes; null where none is. */
  readonly wantedMemory: number | null;
}

const NOTHING = { name: "nothing relevant", sources: 0, bytes: 0, others: 1 } as const;
const PROGRAM = { through: "program" } as const;

/** The sizes are those of the commits of codex-rs: the median, the 90th and the 99th percentile. */
export const BENCH_CASES: readonly BenchCase[] = [
  { ...NOTHING, ...PROGRAM, wanted: 1.5, wantedMemory: 90 },
  { ...NOTHING, name: `${NOTHING.name}, hook`, through: "hook", wanted: 0.2, wantedMemory: null },
  { ...PROGRAM, ...sized("median commit", 5, 0.44), others: 2, wanted: 2.5, wantedMemory: 90 },
  { ...PROGRAM, ...sized("90th percentile", 21, 2.5), others: 8, wanted: 4, wantedMemory: 130 },
  { ...PROGRAM, ...sized("99th percentile", 70, 7), others: 30, wanted: 7, wantedMemory: null },
  { ...PROGRAM, ...sized("20,000 other files", 0, 0), others: 20_000, wanted: 2.5, wantedMemory: null },
];

function sized(name: string, sources: number, megabytes: number) {
  return { name, sources, bytes: megabytes * 1e6 };
}
