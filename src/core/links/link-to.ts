import { folderOf } from "../path-parts.ts";

/** The path from a spec's folder to a file, which always says where it starts: `./` or `../`. */
export function linkTo(spec: string, path: string): string {
  const from = segmentsOf(folderOf(spec));
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = "../".repeat(from.length - shared);
  return `${up === "" ? "./" : up}${to.slice(shared).join("/")}`;
}

function segmentsOf(folder: string): readonly string[] {
  return folder === "" ? [] : folder.split("/");
}
