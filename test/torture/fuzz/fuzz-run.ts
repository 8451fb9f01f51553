import { cpuTime } from "../../support/cpu-time.ts";
import { seeded } from "../support/random.ts";
import { type Fault, readHostile } from "./faults.ts";
import { damaged, hostileText } from "./hostile-text.ts";

/** What many texts showed. */
export interface FuzzRun {
  readonly count: number;
  readonly characters: number;
  readonly analyses: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
  /** The text that took longest, in milliseconds of the processor, the best of several times. */
  readonly slowest: { readonly text: string; readonly milliseconds: number };
}

/** A text no longer than this that takes more than {@link MOST_MILLISECONDS} is a fault. */
const SHORT = 5000;
const MOST_MILLISECONDS = 60;

/** Faults after which there is no use in going on. */
const ENOUGH = 20;

/** Reads `count` hostile texts made from `bases`, and tells every `every` of them how it stands. */
export function fuzzRun(
  bases: readonly string[],
  options: { readonly count: number; readonly seed: number; readonly every?: number },
  tell: (run: FuzzRun) => void = () => {},
): FuzzRun {
  const random = seeded(options.seed);
  const analyses: Record<string, number> = {};
  const faults: Fault[] = [];
  let slowest = { text: "", milliseconds: 0 };
  let characters = 0;
  let count = 0;
  const state = () => ({ count, characters, analyses, faults, slowest });
  while (count < options.count && faults.length < ENOUGH) {
    const text = hostileText(bases, random);
    const other = random.chance(0.7) ? damaged(text, bases, random) : hostileText(bases, random);
    const again = seeded(random.below(2 ** 32));
    const start = performance.now();
    const reading = readHostile(text, other, again);
    const passed = performance.now() - start;
    faults.push(...reading.faults);
    analyses[reading.analysis] = (analyses[reading.analysis] ?? 0) + 1;
    count += 1;
    characters += text.length;
    if (passed > slowest.milliseconds) slowest = slower(text, other, slowest, faults);
    if (count % (options.every ?? options.count) === 0) tell(state());
  }
  return state();
}

/** The slower of two, the first measured anew: what else the machine did is no fault of the text. */
function slower(
  text: string,
  other: string,
  slowest: FuzzRun["slowest"],
  faults: Fault[],
): FuzzRun["slowest"] {
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const time = cpuTime();
    readHostile(text, other, seeded(round));
    milliseconds = Math.min(milliseconds, time());
    if (milliseconds <= slowest.milliseconds) return slowest;
  }
  if (milliseconds > MOST_MILLISECONDS && text.length + other.length < SHORT)
    faults.push({ promise: "is quick", texts: [text, other], detail: `${milliseconds} ms` });
  return { text, milliseconds };
}
