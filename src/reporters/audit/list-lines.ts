/** A title, the first lines of a list behind a mark, and how many more there are; nothing for an empty list. */
export function listLines(title: string, lines: readonly string[], limit: number): readonly string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - limit;
  return [
    `${title} (${lines.length}):`,
    ...lines.slice(0, limit).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  … ${rest} more; --format json shows all`] : []),
  ];
}
