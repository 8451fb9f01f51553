import { firstDifference } from "../support/first-difference.ts";
import type { Trial } from "./mutate-run.ts";
import { isFault } from "./mutate-run.ts";

/** The table of all kinds: how often made, seen, outside of the API, wrong. Then why what is outside is so. */
export function mutateTable(trials: readonly Trial[]): string {
  const names = [
    ...new Set(trials.map(({ mutation, changing }) => `${changing ? "changes" : "keeps"} ${mutation}`)),
  ];
  const head = ["mutation", "made", "seen", "outside", "wrong"];
  const rows = names.sort().map((name) =>
    row(
      name,
      trials.filter((trial) => `${trial.changing ? "changes" : "keeps"} ${trial.mutation}` === name),
    ),
  );
  const total = row("all", trials);
  const lines = [head, ...rows, total].map(([first = "", ...rest]) => {
    return `${first.padEnd(46)}${rest.map((cell) => cell.padStart(9)).join("")}`;
  });
  return `${lines.join("\n")}\n\n${classes(trials)}\n`;
}

function row(name: string, trials: readonly Trial[]): readonly string[] {
  const outside = trials.filter(({ outside: why, seen }) => why !== null && !seen);
  const counts = [trials, trials.filter(({ seen }) => seen), outside, trials.filter(isFault)];
  return [name, ...counts.map(({ length }) => String(length))];
}

function classes(trials: readonly Trial[]): string {
  const counts = new Map<string, number>();
  for (const { outside, seen } of trials) {
    if (outside === null) continue;
    const name = `${seen ? "seen all the same" : "not seen"}: ${outside}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort()
    .map(([name, count]) => `${String(count).padStart(8)} ${name}`)
    .join("\n");
}

/** A wrong verdict for people: the lines that differ, and what was reported. */
export function faultText(file: string, trial: Trial): string {
  const verdict = trial.changing ? "MISSED" : "FALSE ALARM";
  const lines = firstDifference(trial.before, trial.after);
  return `${verdict}: ${trial.mutation} (${trial.filter}) ${file}\n${lines}\n  ${trial.report.slice(0, 600)}\n`;
}
