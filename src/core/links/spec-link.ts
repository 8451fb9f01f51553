/** Where in a spec a link stands. */
export type LinkPlace = "related" | "text" | "image" | "definition" | "span";

/** A link of a spec to another file, with the stretch of text that an edit of its target touches. */
export interface SpecLink {
  /** `related` is an entry of the footer, `span` a path between backticks, the others are Markdown. */
  readonly place: LinkPlace;
  /** The target as the document means it: escapes and entities resolved, an annotation left out. */
  readonly target: string;
  /** Offset where the target begins in the text. */
  readonly from: number;
  /** Offset behind it. */
  readonly to: number;
  /** What stands behind the target of a footer entry, as `(future)`; null where nothing does. */
  readonly annotation: LinkAnnotation | null;
}

/** Words behind the target of a footer entry. */
export interface LinkAnnotation {
  readonly text: string;
  /** Offset where the white space before it begins. */
  readonly from: number;
  readonly to: number;
}
