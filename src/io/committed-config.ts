import type { ConfigText } from "../core/config/config-text.ts";
import { readRaw } from "../core/config/read-raw.ts";
import { CARGO_MANIFEST, configFormat, SEARCH_PLACES } from "../core/config/search-places.ts";
import type { Listing } from "../core/listing.ts";
import { decodeText } from "./decode-text.ts";
import type { Git } from "./git.ts";

/** Manifests of other tools, which are ours only where they say something to us. */
const MANIFESTS: ReadonlySet<string> = new Set(["package.json", CARGO_MANIFEST]);

/**
 * The configuration at the root of a tree, for a repository without a work tree. Null where there is none.
 *
 * @throws SpecCheckError `config` when it is no UTF-8 text, `object` when it cannot be read.
 */
export async function readCommittedConfig(git: Git, listing: Listing): Promise<ConfigText | null> {
  for (const path of [...SEARCH_PLACES, CARGO_MANIFEST]) {
    const text = await readCommittedText(git, listing, path);
    const format = configFormat(path);
    if (text === null || format === null || text.trim() === "") continue;
    const found = { path, text, format };
    if (!MANIFESTS.has(path) || (await isOurs(found))) return found;
  }
  return null;
}

/**
 * A file of a tree as text, null where there is none.
 *
 * @throws SpecCheckError `config` when it is no UTF-8 text, `object` when it cannot be read.
 */
export async function readCommittedText(git: Git, listing: Listing, path: string): Promise<string | null> {
  const oid = listing.oid(path);
  if (oid === null) return null;
  const content = (await git.catFiles([oid])).get(oid);
  return content === undefined ? null : decodeText(content, path);
}

/** A manifest that cannot be parsed may be ours: its error is told by whoever parses it next. */
async function isOurs(found: ConfigText): Promise<boolean> {
  if (!found.text.includes("spec")) return false;
  const raw = await readRaw(found);
  return raw.kind === "problems" || raw.value !== undefined;
}
