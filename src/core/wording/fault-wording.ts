import type { FaultFacts, FaultRule } from "../lint/spec-fault.ts";
import type { Wording } from "../wording.ts";
import { brokenLink } from "./broken-link.ts";
import { INDEX_WORDING } from "./index-wording.ts";
import { invalidFooter } from "./invalid-footer.ts";

/** What the rules about specs themselves say. */
export const FAULT_WORDING: { readonly [Rule in FaultRule]: (facts: FaultFacts[Rule]) => Wording } = {
  "footer-missing": ({ placement, keys }) => ({
    message: placement === "end" ? "has no footer" : "has no front matter",
    help: `Add ${placement === "end" ? "a line of three dashes at its end and below it" : "front matter with"} the YAML keys ${keys.join(" and ")}.`,
  }),
  "footer-invalid": invalidFooter,
  "footer-key-unknown": ({ key, near }) => ({
    message: `the footer has a key ${key} that "spec.footer.schema" does not name`,
    help: near === null ? `Take ${key} out, or add it to the schema.` : `Write ${near} instead of ${key}.`,
  }),
  "footer-item-truncated": ({ key, kept, lost }) => ({
    message: `${key}: YAML takes ${clipped(lost)} for a comment and keeps ${clipped(kept)} alone`,
    help: `Put quotes around the whole text, or a blank behind # where a comment is meant.`,
  }),
  "footer-item-none": ({ key, text }) => ({
    message: `${key} has the item ${clipped(text)} where it means an empty list`,
    help: `Write ${key.split(".").at(-1) ?? key}: [] instead.`,
  }),
  "footer-debt-contradicted": ({ severity, items }) => ({
    message: `the section on technical debt says that there is none, the footer says ${[
      ...(severity === null ? [] : [`severity ${severity}`]),
      ...(items > 0 ? [`${items} ${items === 1 ? "item" : "items"}`] : []),
    ].join(" and ")}`,
    help: "Describe the debt in the section, or take it out of the footer.",
  }),
  "footer-link-broken": (facts) => brokenLink("the related spec", facts),
  "footer-link-annotated": ({ target, annotation, exists }) => ({
    message: `the related spec ${target} is annotated ${annotation}, ${
      exists === null ? "and is not there yet" : exists === target ? "and is there" : `and ${exists} is there`
    }`,
    help:
      exists === null
        ? `Write the spec, or name it in the text until it is there.`
        : `Take ${annotation} out of the entry.`,
  }),
  "footer-link-bare": ({ target }) => ({
    message: `the related spec ${target} does not say where its path starts`,
    help: `Write ./${target}.`,
  }),
  "footer-link-unreturned": ({ target, path }) => ({
    message: `the related spec ${target} does not link back`,
    help: `Add this spec to related_specs of ${path}.`,
  }),
  "footer-parent-unlinked": ({ parent }) => ({
    message: "links no overview above it",
    help: `Add ${parent} to related_specs.`,
  }),
  "section-missing": ({ title, near }) => ({
    message: `has no section ${title}`,
    help: near === null ? `Add a section "## ${title}".` : `Call the section ${near} "## ${title}".`,
  }),
  "section-empty": ({ title }) => ({
    message: `the section ${title} is empty`,
    help: `Write the section ${title}, or say in it why there is nothing to say.`,
  }),
  "section-misplaced": ({ title, why }) => ({
    message: {
      order: `the section ${title} stands behind one that it belongs before`,
      depth: `the section ${title} is no heading of the second level`,
      twice: `the section ${title} is there twice`,
      title: `has a title of its own, ${clipped(title)}`,
    }[why],
    help: {
      order: `Move the section ${title} up.`,
      depth: `Write "## ${title}".`,
      twice: "Join the two sections.",
      title: "Take the title out: a spec begins with its first section, and its path is its title.",
    }[why],
  }),
  "spec-link-broken": (facts) => brokenLink("the link", facts),
  "spec-placeholder": ({ phrase }) => ({
    message: `still says ${clipped(phrase)}`,
    help: `Write what is missing, or take ${clipped(phrase)} out.`,
  }),
  "spec-conflict-marker": ({ marker }) => ({
    message: `holds a merge conflict: ${clipped(marker)}`,
    help: "Resolve the conflict and `git add` the spec.",
  }),
  "spec-identifier-dead": ({ name, source }) => ({
    message: `names \`${name}\`, which ${source} had and has no more`,
    help: "Take the name out, or put the one in that the item has now.",
  }),
  ...INDEX_WORDING,
};

/** A text in quotes, cut to what a line bears. */
function clipped(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);
}
