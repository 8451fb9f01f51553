import type { Tree } from "../../change-set.ts";
import type { ModuleFacts } from "../facts/module-facts.ts";
import type { SignatureFact } from "../facts/signature-facts.ts";

/** What the files of one side of a change say. */
export interface Sources extends Pick<Tree, "has" | "paths"> {
  /** What a file declares, or a phrase that says why it cannot be read, to be read behind its path. */
  facts(path: string): ModuleFacts | string;
  /** What the signatures of a file name; nothing for one that cannot be read. */
  signatures(path: string): readonly SignatureFact[];
  /** The text of a file, null where it has none. */
  text(path: string): string | null;
  /** The texts of all files below a folder that were read. */
  texts(folder: string): Iterable<string>;
}
