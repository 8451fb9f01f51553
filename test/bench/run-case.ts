import { type Command, memoryOnce, timeOnce } from "./measure.ts";
import { type Spread, spreadOf } from "./statistics.ts";

/** What became of one case: times in milliseconds, the ratio to bare Node, memory in megabytes. */
export interface CaseResult {
  readonly name: string;
  readonly wanted: number | null;
  readonly wantedMemory: number | null;
  readonly time: Spread;
  readonly bare: Spread;
  readonly ratio: Spread;
  /** Null where the Node process may not be there at all. */
  readonly memory: number | null;
}

/** How a case is run. */
export interface CaseRun {
  readonly name: string;
  readonly wanted: number | null;
  readonly wantedMemory: number | null;
  readonly bare: Command;
  readonly check: Command;
  readonly runs: number;
  /** Where the memory is noted, null to leave it. */
  readonly home: string | null;
}

/** Times the check and bare Node by turns, so that a busy machine slows both, after a run of each that does not count. */
export function runCase({ name, wanted, wantedMemory, bare, check, runs, home }: CaseRun): CaseResult {
  const turns: { readonly bare: number; readonly time: number }[] = [];
  timeOnce(bare);
  timeOnce(check);
  for (let turn = 0; turn < runs; turn += 1) turns.push({ bare: timeOnce(bare), time: timeOnce(check) });
  const bareSpread = spreadOf(turns.map((turn) => turn.bare));
  const time = spreadOf(turns.map((turn) => turn.time));
  const ratio = {
    median: time.median / bareSpread.median,
    low: time.low / bareSpread.median,
    high: time.high / bareSpread.median,
  };
  const memory = home === null ? null : memoryOnce(check, home);
  return { name, wanted, wantedMemory, time, bare: bareSpread, ratio, memory };
}
