import type { SpecFormat } from "../config/spec-format.ts";
import { skeletonFooter } from "./skeleton-footer.ts";

/** What a new spec says before anybody wrote in it. */
export interface SkeletonParts {
  /** What it is for in a sentence, null where the source does not say. */
  readonly overview: string | null;
  /** Lines of the section on behaviour. */
  readonly behavior: readonly string[];
  /** Targets of related specs, from the spec's folder on. */
  readonly related: readonly string[];
}

/** What stands where a section is to be written. */
const PROMPTS: Readonly<Record<string, string>> = {
  overview: "what it is for",
  "detailed behavior": "what it does",
  "broader context": "who uses it, and what it relies on",
  "technical debt": "what is owed, or that nothing is",
};

/** The mark of text to be written that the lint of this configuration counts. */
export function todoMark({ placeholders }: Pick<SpecFormat, "placeholders">): string {
  return placeholders.includes("TODO") ? "TODO" : (placeholders[0] ?? "TODO");
}

/** A spec in the configured format: each section with what is known, or with a mark that lint counts. */
export function skeleton({ overview, behavior, related }: SkeletonParts, format: SpecFormat): string {
  const mark = todoMark(format);
  const prompt = (title: string) => `- ${mark}: ${PROMPTS[title.toLowerCase()] ?? "write this section"}.`;
  const titles = format.sections;
  const details = titles[Math.max(sectionAt(titles, "detailed behavior"), Math.min(1, titles.length - 1))];
  const first = sectionAt(titles, "overview") >= 0 ? "overview" : titles[0]?.toLowerCase();
  const sections = titles.map((title) => {
    const known = [
      ...(title.toLowerCase() === first && overview !== null ? [overview] : []),
      ...(title === details ? behavior : []),
    ];
    return `## ${title}\n${(known.length === 0 ? [prompt(title)] : known).join("\n")}\n`;
  });
  const bare = [...(overview === null ? [] : [`${overview}\n`]), `${behavior.join("\n")}\n`];
  const body = (titles.length === 0 ? bare : sections).join("\n");
  const footer = skeletonFooter(format, related);
  switch (format.footer.placement) {
    case "none":
      return body;
    case "front-matter":
      return `---\n${footer}---\n\n${body}`;
    default:
      return `${body}\n---\n${footer}`;
  }
}

function sectionAt(titles: readonly string[], name: string): number {
  return titles.findIndex((title) => title.toLowerCase() === name);
}
