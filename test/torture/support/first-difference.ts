/** Lines of a difference that are shown of either side. */
const SHOWN = 12;

/** The lines between the first and the last that differ, with the number of the first. */
export function firstDifference(before: string, after: string): string {
  const [left, right] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const most = Math.min(left.length, right.length) - start;
  let end = 0;
  while (end < most && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const removed = left.slice(start, left.length - end).slice(0, SHOWN);
  const added = right.slice(start, right.length - end).slice(0, SHOWN);
  const lines = [...removed.map((line) => `  - ${line}`), ...added.map((line) => `  + ${line}`)];
  return `  line ${start + 1}\n${lines.join("\n")}`;
}
