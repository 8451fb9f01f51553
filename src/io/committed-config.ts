import { basename } from "node:path/posix";
import type { ConfigText } from "../core/config/config-text.ts";
import { readRaw } from "../core/config/read-raw.ts";
import { CARGO_MANIFEST, configFormat, SEARCH_PLACES } from "../core/config/search-places.ts";
import type { Listing } from "../core/listing.ts";
import { SPEC_IGNORE } from "../core/spec-ignore.ts";
import { decodeText } from "./decode-text.ts";
import type { Git } from "./git.ts";

/** A file of a commit that may say how the commit is judged. */
export interface SteeringFile {
  readonly path: string;
  readonly oid: string;
}

/** Manifests of other tools, which are ours only where they say something to us: there our name stands in them. */
const MANIFESTS: ReadonlyMap<string, string> = new Map([
  ["package.json", '"spec"'],
  [CARGO_MANIFEST, "spec-check"],
]);

/**
 * The files of a commit where a configuration may be, in the order of the search: from a folder up to the root, at the
 * root Cargo's manifest too; then `.specignore`.
 *
 * @param folder relative to the root, empty for the root itself.
 */
export function steeringFiles(listing: Listing, folder: string): readonly SteeringFile[] {
  const segments = folder === "" ? [] : folder.split("/");
  const folders = Array.from({ length: segments.length + 1 }, (_, up) =>
    segments.slice(0, segments.length - up),
  );
  const places = folders.flatMap((parts) => SEARCH_PLACES.map((place) => [...parts, place].join("/")));
  return [...places, CARGO_MANIFEST, SPEC_IGNORE].flatMap((path) => {
    const oid = listing.oid(path);
    return oid === null ? [] : [{ path, oid }];
  });
}

/** What a commit says about how it is judged, null where it says nothing. */
export interface CommittedSteering {
  readonly configText: ConfigText | null;
  readonly specIgnore: string | null;
}

/**
 * Reads the configuration and `.specignore` of a commit, in one process of Git.
 *
 * @param files as {@link steeringFiles} lists them.
 * @throws SpecCheckError `config` when one is no UTF-8 text, `object` when one cannot be read.
 */
export async function readCommittedSteering(
  git: Git,
  files: readonly SteeringFile[],
): Promise<CommittedSteering> {
  const contents = await git.catFiles(files.map(({ oid }) => oid));
  const textOf = ({ path, oid }: SteeringFile) => {
    const content = contents.get(oid);
    return content === undefined ? null : decodeText(content, path);
  };
  const specIgnore = files.find(({ path }) => path === SPEC_IGNORE);
  return {
    configText: await firstConfig(
      files.filter((file) => file !== specIgnore),
      textOf,
    ),
    specIgnore: specIgnore === undefined ? null : textOf(specIgnore),
  };
}

async function firstConfig(
  files: readonly SteeringFile[],
  textOf: (file: SteeringFile) => string | null,
): Promise<ConfigText | null> {
  for (const file of files) {
    const { path } = file;
    const format = configFormat(path);
    const text = textOf(file);
    if (text === null || format === null || text.trim() === "") continue;
    const found = { path, text, format };
    if (await isOurs(found)) return found;
  }
  return null;
}

/** A manifest that cannot be parsed may be ours: its error is told by whoever parses it next. */
async function isOurs(found: ConfigText): Promise<boolean> {
  const sign = MANIFESTS.get(basename(found.path));
  if (sign === undefined) return true;
  if (!found.text.includes(sign)) return false;
  const raw = await readRaw(found);
  return raw.kind === "problems" || raw.value !== undefined;
}
