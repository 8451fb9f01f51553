/** A family of texts, the larger `count` the longer. */
export interface Shape {
  readonly text: (count: number) => string;
  /** What to compare it with; by default the same text and a function more. */
  readonly after?: (count: number) => string;
}
