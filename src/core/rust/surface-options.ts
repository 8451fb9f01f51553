import type { VisibilityFilter } from "../api-change.ts";
import type { FileReach } from "./reach/file-reach.ts";

/** How a source is read into a surface. */
export interface SurfaceOptions {
  readonly visibility: VisibilityFilter;
  /**
   * Path of the source's module in its crate, such as `["exec", "env"]`; empty for the crate's root. With it
   * `super::X` and `crate::exec::X` are known to be one name. Left out where it is not known.
   */
  readonly module?: readonly string[] | null;
  /** How far the source's names are seen in its crate, on either side; left out where the file alone decides. */
  readonly reach?: FileReach | null;
  /** Patterns for the names of macros that add nothing to what their calls show; none when left out. */
  readonly ignoreMacros?: readonly string[];
  /** Compares all items, those too whose text is the same on both sides: for tests of the shorter way. */
  readonly thorough?: boolean;
}
