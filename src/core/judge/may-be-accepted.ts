import type { Blobs } from "../change-set.ts";
import { locateFooter } from "../spec/footer/locate-footer.ts";
import { apiFingerprint } from "./api-fingerprint.ts";
import type { JudgedModule } from "./judge-module.ts";

/**
 * Whether a module's spec may hold a record that its API change was reviewed. A look at the words only: the parser of
 * YAML takes its time to load, and hardly any footer has the record.
 */
export function mayBeAccepted({ planned, report }: JudgedModule, blobs: Blobs): boolean {
  const text = specText(planned.spec.oid, blobs);
  if (text === null || report.api.length === 0) return false;
  const footer = locateFooter(text);
  return footer !== null && text.slice(footer.yamlFrom, footer.to).includes(apiFingerprint(report.api));
}

/** The text of a module's spec after the change, null where it has none. */
export function specText(oid: string | null, blobs: Blobs): string | null {
  const blob = oid === null ? undefined : blobs.get(oid);
  return blob?.kind === "text" ? blob.text : null;
}
