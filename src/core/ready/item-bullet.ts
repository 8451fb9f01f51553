import type { ApiChange } from "../api-change.ts";
import { itemSignature } from "../render/item-signature.ts";
import { codeSpan } from "./code-span.ts";

/** Characters that a bullet shows of a signature. */
const LONGEST = 160;

/**
 * An item as a bullet of Markdown that may stand in a spec as it is: its name, its signature as it is now, and the
 * first sentence of its documentation.
 */
export function itemBullet({ kind, path, visibility, after }: ApiChange, doc: string | null): string {
  const signature = itemSignature({ kind, visibility, signature: after ?? "" }).replace(/\s+/g, " ");
  const letters = [...signature];
  const shown = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : signature;
  const words = doc === null ? "" : ` ${doc.replace(/\s+/g, " ")}`;
  return `- ${codeSpan(path)}: ${codeSpan(shown)}.${words}`;
}
