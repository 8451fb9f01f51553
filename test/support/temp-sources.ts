import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { withFolder } from "./temp-folder.ts";

/** The newer of the two sources. */
export const NEW = "pub fn run(a: u16) {}\nfn hidden(a: u8) {}\n";
/** A source that nobody can judge. */
export const CONFLICT = "<<<<<<< ours\npub fn run() {}\n=======\n>>>>>>> theirs\n";

const FILES: Readonly<Record<string, string>> = {
  "old.rs": "pub fn run(a: u8) {}\nfn hidden() {}\n",
  "new.rs": NEW,
  "broken.rs": "pub fn run(a: u8) {}\n\npub fn stop(] {}\n",
  "conflict.rs": CONFLICT,
};

/** A folder with two versions of a source, one whose brackets do not pair, and one with conflict markers. */
export function withSources(use: (cwd: string) => Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    await use(folder);
  });
}
