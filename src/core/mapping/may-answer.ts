import type { Config } from "../config/config.ts";
import { baseName, folderOf, stemAndExtension } from "../path-parts.ts";
import { couldComeFrom } from "../spec-template.ts";
import { OVERVIEW_NAME, OWN_TEMPLATE, usesOverviews } from "./spec-lookup.ts";

/** Whether a spec may answer for a source. */
type SourceTest = (source: string) => boolean;

/**
 * Compiles a cheap test whether a spec may answer for a source, going by what its name would have to hold: most sources
 * of a repository need no further question. It may name too many, never too few.
 */
export function compileMayAnswer(config: Config): (spec: string) => SourceTest {
  const templates = [...(config.specs ?? [OWN_TEMPLATE]), ...config.map.map(({ spec }) => spec)].map(
    (template) => ({ template, couldBe: couldComeFrom(template) }),
  );
  const hasOverviews = usesOverviews(config);
  return (spec) => {
    const tests = templates
      .filter(({ couldBe }) => couldBe(spec))
      .map(({ template }) => templateTest(template, spec));
    if (hasOverviews && baseName(spec) === OVERVIEW_NAME) tests.push(overviewTest(spec));
    return (source) => tests.some((mayBe) => mayBe(source)) || spec === `${source}.spec.md`;
  };
}

/** A spec holds what its template puts into it. */
function templateTest(template: string, spec: string): SourceTest {
  const tests: SourceTest[] = [];
  if (template.includes("{path}")) tests.push((source) => spec.includes(source));
  if (template.includes("{base}")) tests.push((source) => spec.includes(baseName(source)));
  if (template.includes("{stem}"))
    tests.push((source) => spec.includes(stemAndExtension(baseName(source)).stem));
  if (template.includes("{dir}")) tests.push((source) => spec.includes(folderOf(source)));
  return (source) => tests.every((holds) => holds(source));
}

function overviewTest(spec: string): SourceTest {
  const folder = folderOf(spec);
  return (source) => folder === "" || source.startsWith(`${folder}/`);
}
