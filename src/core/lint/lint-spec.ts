import { footerKeys, linkKeys, type SpecFormat } from "../config/spec-format.ts";
import { lineCounter } from "../line-counter.ts";
import type { LinkTree } from "../links/link-tree.ts";
import { specLinks } from "../links/spec-links.ts";
import { type FoundFooter, findFooter } from "../spec/footer/find-footer.ts";
import { locateFooter } from "../spec/footer/locate-footer.ts";
import { readSpecDocument } from "../spec/spec-document.ts";
import { footerFaults } from "./footer-faults.ts";
import { linkFaults } from "./link-faults.ts";
import type { LintedSpec } from "./linted-spec.ts";
import { sectionFaults } from "./section-faults.ts";
import type { FaultAt, SpecFault } from "./spec-fault.ts";
import { conflictFaults, placeholderFaults } from "./text-faults.ts";

/** What a spec is read with. */
export interface LintInput {
  readonly path: string;
  readonly text: string;
  readonly format: SpecFormat;
  readonly tree: LinkTree;
  readonly formerPath?: string | null;
  readonly movedTo?: (path: string) => string | null;
}

/** Reads a spec once, for all that is asked of it. */
export function readLintedSpec({ path, text, format, tree, ...more }: LintInput): LintedSpec {
  const keys = footerKeys(format);
  const { placement } = format.footer;
  const footer: FoundFooter =
    placement === "none" ? { kind: "missing" } : findFooter(text, { placement, keys });
  const document = readSpecDocument(text, footer.kind === "found" ? footer.place : locateFooter(text, keys));
  return {
    path,
    document,
    footer,
    links: specLinks(document, linkKeys(format)),
    format,
    tree,
    formerPath: more.formerPath ?? null,
    movedTo: more.movedTo ?? (() => null),
  };
}

/** What is wrong with a spec by itself: its sections, its footer, its links and leftovers in its text. */
export function lintSpec(spec: LintedSpec): readonly SpecFault[] {
  const conflict = conflictFaults(spec);
  // Half of such a text is not meant, so nothing else that is told of it would hold.
  if (conflict.length > 0) return withLines(spec, conflict);
  return withLines(spec, [
    ...sectionFaults(spec),
    ...footerFaults(spec),
    ...linkFaults(spec),
    ...placeholderFaults(spec),
  ]);
}

/** Faults with their lines in place of offsets. */
export function withLines(
  { path, document }: Pick<LintedSpec, "path" | "document">,
  faults: readonly FaultAt[],
): readonly SpecFault[] {
  const lineAt = lineCounter(document.text);
  return faults.map(({ offset, ...fault }): SpecFault => {
    return { ...fault, path, line: offset === null ? null : lineAt(offset) };
  });
}
