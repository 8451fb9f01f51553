import { existsSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { PACKAGE } from "../../core/init/hook-name.ts";
import { readSetupText } from "./read-setup-file.ts";

/** Absolute, with `/` as shells write it: the folder of the package that this program runs from. */
export function ownPackage(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, "hooks", "run-spec-check"))) return folder.split(sep).join("/");
  }
  throw new Error(`no folder above ${start} holds the hooks of this package`);
}

/** The version of the package that is installed beside a `package.json`; null where there is none. */
export function installedVersion(root: string, packageFolder: string): string | null {
  const path = join(packageFolder, "node_modules", PACKAGE, "package.json");
  const text = readSetupText(join(root, path), path);
  if (text === null) return null;
  return /"version"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? "of no version";
}
