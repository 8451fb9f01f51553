import { footerKeys, linkKeys, type SpecFormat } from "../config/spec-format.ts";
import { footerLinks } from "../links/footer-links.ts";
import type { LinkTree } from "../links/link-tree.ts";
import { resolveLink } from "../links/resolve-link.ts";
import type { SpecLink } from "../links/spec-link.ts";
import { readLintedSpec } from "../lint/lint-spec.ts";
import { linkedPaths } from "../lint/return-faults.ts";
import { baseName } from "../path-parts.ts";
import { findFooter } from "../spec/footer/find-footer.ts";
import { locateFooter, withoutFooter } from "../spec/footer/locate-footer.ts";

/** A spec, as far as its relations to others are told. */
export interface RelatingSpec {
  readonly path: string;
  readonly text: string;
  readonly format: SpecFormat;
  readonly tree: LinkTree;
  /** The text without the footer. */
  readonly body: string;
  /** What its footer calls related. */
  readonly related: readonly SpecLink[];
}

/** Reads the footer of a spec. Its text stays unread: that takes a hundred times as long. */
export function readRelating(spec: Omit<RelatingSpec, "body" | "related">): RelatingSpec {
  const { text, format } = spec;
  const keys = footerKeys(format);
  const { placement } = format.footer;
  const found = placement === "none" ? null : findFooter(text, { placement, keys });
  const place = found?.kind === "found" ? found.place : locateFooter(text, keys);
  return {
    ...spec,
    body: withoutFooter(text, place),
    related: place === null ? [] : footerLinks(text, place, linkKeys(format)),
  };
}

/** Makes the test whether a spec links a file, in whatever way; its text is read only where it could. */
export function linkTest(spec: RelatingSpec): (path: string) => boolean {
  const { related, body, path, text, format, tree } = spec;
  const listed = new Set(
    related.flatMap(({ target }) => {
      const found = resolveLink(target, path, tree);
      return found.kind === "file" ? [found.path] : [];
    }),
  );
  let all: ReadonlySet<string> | null = null;
  return (other) => {
    if (listed.has(other)) return true;
    if (!couldName(body, baseName(other))) return false;
    all ??= linkedPaths(readLintedSpec({ path, text, format, tree }));
    return all.has(other);
  };
}

/** Whether a text could hold a link to a file of a name: as it is written, escaped, or in one of two encodings. */
function couldName(text: string, name: string): boolean {
  return /%|&#?\w+;/.test(text) || text.replaceAll("\\", "").includes(name);
}
