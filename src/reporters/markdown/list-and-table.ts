/** A table: the first row is its head, the first column to the left and the others to the right. Cells are Markdown. */
export function markdownTable(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...body] = rows;
  const rule = head.map((_, column) => (column === 0 ? "---" : "--:"));
  return [head, rule, ...body].map((row) => `| ${row.join(" | ")} |`);
}

/** A heading and a list, cut behind so many entries; nothing for an empty list. */
export function markdownList(title: string, entries: readonly string[], limit: number): readonly string[] {
  if (entries.length === 0) return [];
  const rest = entries.length - limit;
  return [
    `### ${title} (${entries.length})`,
    "",
    ...entries.slice(0, limit).map((entry) => `- ${entry}`),
    ...(rest > 0 ? [`- … ${rest} more`] : []),
  ];
}
