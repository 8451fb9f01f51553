import { nearestWord } from "../nearest-word.ts";
import type { Section } from "../spec/spec-document.ts";
import type { LintedSpec } from "./linted-spec.ts";
import type { FaultAt } from "./spec-fault.ts";

/** The depth of the headings that a spec is divided by. */
const DEPTH = 2;

/** What is wrong with the sections that every spec has: missing, empty, or not where they belong. */
export function sectionFaults({ document, format }: LintedSpec): readonly FaultAt[] {
  if (format.sections.length === 0) return [];
  const { sections } = document;
  const wanted = format.sections.map((title) => ({ title, found: sectionsOf(sections, title) }));
  const missing = wanted.filter(({ found }) => found.length === 0);
  const present = wanted.flatMap(({ found }) => found.slice(0, 1));
  const spare = sections.filter(({ title }) => !format.sections.some((each) => isSame(each, title)));
  return [
    ...missing.map(({ title }): FaultAt => {
      const near = nearestWord(
        title,
        spare.map((section) => section.title),
      );
      return { rule: "section-missing", offset: null, facts: { title, near }, items: [title] };
    }),
    ...wanted.flatMap(({ title, found: [first] }): readonly FaultAt[] =>
      first === undefined || !isEmpty(first, document.text)
        ? []
        : [{ rule: "section-empty", offset: first.from, facts: { title }, items: [title] }],
    ),
    ...outOfOrder(present).map((section) => misplaced(section, "order")),
    ...present.filter(({ depth }) => depth !== DEPTH).map((section) => misplaced(section, "depth")),
    ...wanted.flatMap(({ found }) => found.slice(1).map((section) => misplaced(section, "twice"))),
    ...sections
      .filter(({ depth, title }) => depth === 1 && !format.sections.some((each) => isSame(each, title)))
      .map((section) => misplaced(section, "title")),
  ];
}

function sectionsOf(sections: readonly Section[], title: string): readonly Section[] {
  return sections.filter((section) => isSame(section.title, title));
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The fewest sections that have to move for the others to be in order. */
function outOfOrder(present: readonly Section[]): readonly Section[] {
  const chains: (readonly Section[])[] = [];
  for (const section of present) {
    const before = chains.filter((chain) => (chain.at(-1)?.from ?? 0) < section.from);
    chains.push([...longest(before), section]);
  }
  const kept = new Set(longest(chains));
  return present.filter((section) => !kept.has(section));
}

function longest(chains: readonly (readonly Section[])[]): readonly Section[] {
  return chains.reduce<readonly Section[]>((best, chain) => (chain.length > best.length ? chain : best), []);
}

function isEmpty({ bodyFrom, to }: Section, text: string): boolean {
  return text.slice(bodyFrom, to).trim() === "";
}

function misplaced({ title, from }: Section, why: "order" | "depth" | "twice" | "title"): FaultAt {
  return { rule: "section-misplaced", offset: from, facts: { title, why }, items: [title, why] };
}
