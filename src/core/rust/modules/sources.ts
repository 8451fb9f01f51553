import type { Tree } from "../../change-set.ts";
import type { ModuleFacts } from "../facts/module-facts.ts";

/** What the files of one side of a change say. */
export interface Sources extends Pick<Tree, "has" | "paths"> {
  /** What a file declares, or a phrase that says why it cannot be read, to be read behind its path. */
  facts(path: string): ModuleFacts | string;
  /** The text of a file, null where it has none. */
  text(path: string): string | null;
  /** The texts of all files below a folder that were read. */
  texts(folder: string): Iterable<string>;
}
