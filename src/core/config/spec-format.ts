import type { FooterPlacement } from "../spec/footer/find-footer.ts";

/** Types that a field of the footer may have, by name. */
export const FIELD_TYPES = ["text", "number", "boolean", "list", "links", "any"] as const;

/** What a field of the footer holds: `list` and `links` are lists of texts. */
export type FieldType = (typeof FIELD_TYPES)[number];

/** A field of the footer. */
export interface FooterField {
  /** Its keys from the outside in, with dots between them. */
  readonly key: string;
  readonly type: FieldType;
  /** The texts that it may be, null for any. */
  readonly words: readonly string[] | null;
  readonly isRequired: boolean;
}

/** `spec`: what a spec looks like. */
export interface SpecFormat {
  /** Titles of the sections that each spec has, in their order. */
  readonly sections: readonly string[];
  readonly footer: {
    /** `none` where specs have no footer. */
    readonly placement: FooterPlacement | "none";
    readonly schema: readonly FooterField[];
  };
  /** Words that stand for text which is still to be written. */
  readonly placeholders: readonly string[];
}

/** A field as a configuration writes it: the words that it may be, or a type, with `?` where it may be left out. */
export type WrittenField = readonly string[] | string;

/** Reads a field as a configuration writes it. */
export function footerField(key: string, written: WrittenField): FooterField {
  if (typeof written !== "string") return { key, type: "text", words: written, isRequired: true };
  const name = written.replace(/\?$/, "");
  const type = FIELD_TYPES.find((each) => each === name) ?? "any";
  return { key, type, words: null, isRequired: name === written };
}

/** The keys at the top of a footer, by which it is told from other text. */
export function footerKeys({ footer }: SpecFormat): readonly string[] {
  return [...new Set([...footer.schema.map(({ key }) => key.split(".", 1)[0] ?? key), "reviewed"])];
}

/** The footer's keys that list links. */
export function linkKeys({ footer }: SpecFormat): readonly string[] {
  return footer.schema.filter(({ type }) => type === "links").map(({ key }) => key);
}

/** The format of a repository that says nothing of it. */
export const DEFAULT_SCHEMA = {
  "tech_debt.severity": ["low", "medium", "high"],
  "tech_debt.highest_priority_items": "list",
  related_specs: "links",
} as const satisfies Readonly<Record<string, WrittenField>>;

/** The sections, the footer and the placeholders where the configuration is silent. */
export const DEFAULT_FORMAT: SpecFormat = {
  sections: ["Overview", "Detailed Behavior", "Broader Context", "Technical Debt"],
  footer: {
    placement: "end",
    schema: Object.entries(DEFAULT_SCHEMA).map(([key, written]) => footerField(key, written)),
  },
  placeholders: [
    "TODO",
    "TBD",
    "FIXME",
    "Context can't yet be determined",
    "Context cannot yet be determined",
    "not shown here",
    "not shown above",
    "not fully shown",
    "to be written",
    "lorem ipsum",
  ],
};
