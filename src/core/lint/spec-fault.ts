import type { FooterPlacement, Misplacement } from "../spec/footer/find-footer.ts";

/** A link that leads nowhere. */
export interface BrokenLinkFacts {
  readonly target: string;
  readonly why: "missing" | "outside" | "folder" | "misspelt";
  /** Where it leads, null where that is outside of the repository. */
  readonly path: string | null;
  /** What it may be meant to say, the likeliest first. */
  readonly repairs: readonly string[];
  /** Whether there is exactly one such repair, which `spec-check fix` writes. */
  readonly isSure: boolean;
  /** Where the file that it names went in the judged change, null where it did not move. */
  readonly movedTo: string | null;
}

/** What is wrong with a footer. */
export type InvalidFooterFacts =
  | { readonly kind: "misplaced"; readonly why: Misplacement; readonly placement: FooterPlacement }
  | { readonly kind: "yaml"; readonly problem: string }
  | { readonly kind: "too-deep" }
  | { readonly kind: "missing-key"; readonly key: string; readonly expected: string }
  | { readonly kind: "type"; readonly key: string; readonly expected: string; readonly received: string }
  | { readonly kind: "item"; readonly key: string; readonly received: string; readonly isText: boolean };

/** What is wrong with the block of an index that spec-check writes. */
export type StaleIndexFacts =
  | { readonly kind: "several" | "unclosed" }
  | {
      readonly kind: "stale";
      /** Lines that the tree gives and the block does not have. */
      readonly missing: number;
      /** Lines of the block that the tree does not give. */
      readonly extra: number;
    };

/** What each rule about specs tells of a fault. */
export interface FaultFacts {
  readonly "footer-missing": { readonly placement: FooterPlacement; readonly keys: readonly string[] };
  readonly "footer-invalid": InvalidFooterFacts;
  readonly "footer-key-unknown": { readonly key: string; readonly near: string | null };
  readonly "footer-item-truncated": { readonly key: string; readonly kept: string; readonly lost: string };
  readonly "footer-item-none": { readonly key: string; readonly text: string };
  readonly "footer-debt-contradicted": { readonly severity: string | null; readonly items: number };
  readonly "footer-link-broken": BrokenLinkFacts;
  readonly "footer-link-annotated": {
    readonly target: string;
    readonly annotation: string;
    /** The file that is there now, in place of the one that was to come; null where nothing is. */
    readonly exists: string | null;
  };
  readonly "footer-link-bare": { readonly target: string };
  readonly "footer-link-unreturned": { readonly target: string; readonly path: string };
  readonly "footer-parent-unlinked": { readonly parent: string };
  readonly "section-missing": { readonly title: string; readonly near: string | null };
  readonly "section-empty": { readonly title: string };
  readonly "section-misplaced": {
    readonly title: string;
    readonly why: "order" | "depth" | "twice" | "title";
  };
  readonly "spec-link-broken": BrokenLinkFacts;
  readonly "spec-placeholder": { readonly phrase: string };
  readonly "spec-conflict-marker": { readonly marker: string };
  readonly "spec-identifier-dead": { readonly name: string; readonly source: string };
  readonly "index-entry-missing": {
    readonly index: string;
    /** Whether the index has to link each spec itself; null where there is no index. */
    readonly reach: "direct" | "reachable" | null;
  };
  readonly "index-link-broken": BrokenLinkFacts;
  readonly "index-coverage-stale": StaleIndexFacts;
}

/** A rule about specs themselves. */
export type FaultRule = keyof FaultFacts;

/** One fault of a spec, at one place. */
export type SpecFault = {
  readonly [Rule in FaultRule]: {
    readonly rule: Rule;
    /** The spec. */
    readonly path: string;
    /** One-based, null where the fault is about the whole file. */
    readonly line: number | null;
    readonly facts: FaultFacts[Rule];
    /** What tells it from other faults of the rule in the same spec, whatever line it is on. */
    readonly items: readonly string[];
  };
}[FaultRule];

/** A fault before its line is known: where it stands as an offset into the text, null for the whole file. */
export type FaultAt = {
  readonly [Rule in FaultRule]: {
    readonly rule: Rule;
    readonly offset: number | null;
    readonly facts: FaultFacts[Rule];
    readonly items: readonly string[];
  };
}[FaultRule];
