import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SpecCheckError } from "../core/errors.ts";
import { ownPackage } from "./setup/own-package.ts";
import { fileError } from "./system-error.ts";

/** What every page is made of, with the hashes that its content security policy names. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
  /** As a policy writes it: `sha256-…`. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

/**
 * Reads the script and the style that the build made.
 *
 * @throws SpecCheckError `file` when they are not there, or cannot stand inside a page.
 */
export async function readPageAssets(): Promise<PageAssets> {
  const script = await readAsset("page.js");
  const style = await readAsset("page.css");
  return { script, style, scriptHash: hashOf(script), styleHash: hashOf(style) };
}

async function readAsset(name: string): Promise<string> {
  const path = join(ownPackage(), "dist/page", name);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw fileError(`read ${name} of the package`, error);
  }
  // Either would end the element that it is in, and with it the page.
  if (!/<\/(?:script|style)|<!--/i.test(text)) return text;
  throw new SpecCheckError("file", `${name} of the package cannot stand inside a page`, {
    help: "Install rust-spec-check again.",
  });
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}
