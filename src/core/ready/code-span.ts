/** A code span around words that may hold backticks themselves. */
export function codeSpan(words: string): string {
  const runs = (words.match(/`+/g) ?? []).map((run) => run.length);
  let fence = "`";
  while (runs.includes(fence.length)) fence += "`";
  return runs.length === 0 ? `\`${words}\`` : `${fence} ${words} ${fence}`;
}
