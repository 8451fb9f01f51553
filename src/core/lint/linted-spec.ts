import type { SpecFormat } from "../config/spec-format.ts";
import type { LinkTree } from "../links/link-tree.ts";
import type { SpecLink } from "../links/spec-link.ts";
import type { FoundFooter } from "../spec/footer/find-footer.ts";
import type { SpecDocument } from "../spec/spec-document.ts";

/** A spec with everything that its faults are told from. */
export interface LintedSpec {
  readonly path: string;
  readonly document: SpecDocument;
  readonly footer: FoundFooter;
  readonly links: readonly SpecLink[];
  readonly format: SpecFormat;
  readonly tree: LinkTree;
  /** Where a file of this path went in the judged change, null where it did not move. */
  /** Where the spec was before the judged change, null where it did not move. */
  readonly formerPath: string | null;
  readonly movedTo: (path: string) => string | null;
}
