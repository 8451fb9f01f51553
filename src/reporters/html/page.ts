import type { ReportData } from "../../core/picture/report-data.ts";
import { escapeHtml } from "./escape.ts";

/** What a page is put together from besides its data. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** Hashes of both, as a content security policy writes them. */
  readonly scriptHash: string;
  readonly styleHash: string;
  /** What is shown at once: raw DEFLATE as Base64. */
  readonly data: string;
  /** What is read once somebody asks for it, in parts that are packed the same way. */
  readonly sources: readonly string[];
  readonly texts: readonly string[];
  readonly commits: readonly string[];
}

/**
 * Renders a page that needs no other file and asks nobody for anything. Its data stand in elements that no browser
 * runs; what runs is the one script that the policy names.
 */
export function renderPage({ totals, tree }: Pick<ReportData, "totals" | "tree">, parts: PageParts): string {
  const { covered, required, percent } = totals;
  const title = `Specs of ${tree === "index" ? "the index" : tree.slice(0, 12)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(parts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${parts.style}</style>
</head>
<body>
<div id="app"><h1>${escapeHtml(title)}</h1><p>${covered} of ${required} sources that need a spec have one (${percent.toFixed(1)} %).</p><noscript><p>The rest of this page is drawn by its script, which is switched off here.</p></noscript></div>
${store("data", [parts.data])}
${store("sources", parts.sources)}
${store("texts", parts.texts)}
${store("commits", parts.commits)}
<script>${parts.script}</script>
</body>
</html>
`;
}

/** An element that no browser runs or shows. */
function store(id: string, packed: readonly string[]): string {
  return `<script type="text/plain" id="${id}">${packed.join(" ")}</script>`;
}

/** Nothing may be fetched, and no text may become markup by chance. */
function policy({ scriptHash, styleHash }: PageParts): string {
  return [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}
