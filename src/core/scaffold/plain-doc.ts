/**
 * A sentence of rustdoc as words of a spec: its links lead to pages that rustdoc makes, so that only their words stay,
 * and what would open a comment is text.
 */
export function plainDoc(doc: string | null): string | null {
  if (doc === null) return null;
  const words = doc
    .replace(/!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g, "$1")
    .replace(/\[(`[^`]*`)\](?:\[[^[\]]*\])?/g, "$1")
    .replace(/<(?=[!?/A-Za-z])(?![^`]*`[^`]*$)/g, "\\<")
    .trim();
  return words === "" ? null : words;
}
