import type { TokenRange } from "../lex/token-range.ts";
import type { EnumItem, StructItem } from "./data-item.ts";

export type { EnumItem, FieldItem, Layout, StructItem, VariantItem } from "./data-item.ts";

/** One `#[…]`: the tokens between its brackets. */
export type Attribute = TokenRange;

/** A written visibility: `pub`, a restricted one such as `pub(crate)`, or none. */
export interface Visibility {
  readonly level: "pub" | "restricted" | "private";
  /** Normalised: `pub`, `pub(crate)`, `pub(in a::b)`, or `private`. */
  readonly text: string;
}

/** What every item has. Offsets count UTF-16 code units. */
export interface ItemBase {
  readonly attributes: readonly Attribute[];
  readonly visibility: Visibility;
  readonly name: string;
  /** Offset of the first token after the attributes. */
  readonly start: number;
}

/** The whole of an item: its tokens, attributes included, what was skipped left out. */
export interface ItemExtent {
  readonly tokens: TokenRange;
  /** Offset after its last character, bodies included. */
  readonly end: number;
}

/** A stretch of text that is read only when it matters: a body, an initialiser, a macro's arms. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** It may hold items that reach out of it: an `impl`, an exported macro. */
  readonly reaching: boolean;
}

/** Type parameters and the predicates on them. */
export interface Generics {
  /** Between `<` and `>`. */
  readonly params: TokenRange;
  /** After `where`. */
  readonly where: TokenRange;
}

/** A function, free, associated or foreign. */
export interface FnItem extends ItemBase {
  readonly kind: "fn";
  /** `const`, `async`, `unsafe`, `safe`, `extern "C"`, in the order written. */
  readonly qualifiers: TokenRange;
  readonly generics: Generics;
  /** Between the parentheses. */
  readonly params: TokenRange;
  /** After `->`. */
  readonly output: TokenRange;
  readonly body: Stretch | null;
}

export interface TraitItem extends ItemBase {
  readonly kind: "trait";
  /** `unsafe`, `auto`, `const`. */
  readonly qualifiers: TokenRange;
  readonly generics: Generics;
  /** After the colon; for an alias after `=`. */
  readonly bounds: TokenRange;
  readonly alias: boolean;
  readonly items: readonly Item[];
}

export interface ImplItem extends ItemBase {
  readonly kind: "impl";
  readonly qualifiers: TokenRange;
  readonly generics: Generics;
  /** `impl const Trait for T`, as it was written before `const impl`. */
  readonly constant: boolean;
  readonly negative: boolean;
  /** The trait's path; empty for an inherent impl. */
  readonly trait: TokenRange;
  readonly self: TokenRange;
  readonly items: readonly Item[];
}

/** A type alias or an associated type. */
export interface AliasItem extends ItemBase {
  readonly kind: "type";
  readonly generics: Generics;
  readonly bounds: TokenRange;
  /** After `=`. */
  readonly type: TokenRange;
}

/** A constant or a static. */
export interface ValueItem extends ItemBase {
  readonly kind: "const" | "static";
  /** `unsafe`, `safe`. */
  readonly qualifiers: TokenRange;
  /** `static mut`. */
  readonly mutable: boolean;
  readonly type: TokenRange;
  readonly value: Stretch | null;
}

export interface ModItem extends ItemBase {
  readonly kind: "mod";
  /** Null for `mod name;`. */
  readonly content: Container | null;
}

export interface UseItem extends ItemBase {
  readonly kind: "use";
  readonly tree: TokenRange;
}

export interface ExternCrateItem extends ItemBase {
  readonly kind: "extern crate";
  readonly alias: string | null;
}

export interface ExternBlockItem extends ItemBase {
  readonly kind: "extern";
  /** `extern "C"`, perhaps after `unsafe`. */
  readonly qualifiers: TokenRange;
  readonly content: Container;
}

/** `macro_rules! name { … }`, or `macro name` of the nightly form. */
export interface MacroItem extends ItemBase {
  readonly kind: "macro";
  readonly rules: boolean;
  readonly arms: Stretch;
}

/** `path! { … }` at item level. */
export interface MacroCallItem extends ItemBase {
  readonly kind: "macro call";
  readonly path: string;
  /** Between the brackets. */
  readonly content: TokenRange;
}

/** A stretch at item level that no rule knows. */
export interface UnreadItem extends ItemBase {
  readonly kind: "unread";
  readonly tokens: TokenRange;
  /** Offset after its last character, what was skipped included. */
  readonly end: number;
}

export type Item =
  | FnItem
  | StructItem
  | EnumItem
  | TraitItem
  | ImplItem
  | AliasItem
  | ValueItem
  | ModItem
  | UseItem
  | ExternCrateItem
  | ExternBlockItem
  | MacroItem
  | MacroCallItem
  | UnreadItem;

/** What a file, an inline module or an extern block holds. */
export interface Container {
  /** Inner attributes, `#![…]`. */
  readonly attributes: readonly Attribute[];
  readonly items: readonly Item[];
  /** Where each of the items stands, in the same order. */
  readonly extents: readonly ItemExtent[];
}
