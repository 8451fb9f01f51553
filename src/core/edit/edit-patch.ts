import { createTwoFilesPatch } from "diff";
import type { FileEdit } from "./file-edit.ts";

/** Edits as a patch that `git apply --cached` takes, three lines of context around each. */
export function editPatch(edits: readonly FileEdit[]): string {
  return edits.map(filePatch).join("");
}

function filePatch({ path, before, after }: FileEdit): string {
  const [from, to] = [`a/${path}`, `b/${path}`].map(patchName);
  const header = [`diff --git ${from} ${to}`];
  if (before === null) header.push("new file mode 100644");
  if (after === null) header.push("deleted file mode 100644");
  const patch = createTwoFilesPatch(
    before === null ? "/dev/null" : (from ?? ""),
    after === null ? "/dev/null" : (to ?? ""),
    before ?? "",
    after ?? "",
    undefined,
    undefined,
    { context: 3 },
  );
  const lines = patch.split("\n").filter((line, at) => !(at === 0 && line.startsWith("====")));
  return `${header.join("\n")}\n${lines.join("\n")}`;
}

/** Names that a patch has to quote are those with quotes, backslashes and control characters. */
function patchName(name: string): string {
  return /["\\\p{Cc}]/u.test(name)
    ? `"${name.replace(/["\\]/g, "\\$&").replace(/\p{Cc}/gu, (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, "0")}`)}"`
    : name;
}
