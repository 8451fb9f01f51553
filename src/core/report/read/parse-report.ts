import * as v from "valibot";
import { SpecCheckError } from "../../errors.ts";
import type { ReplayReport } from "../../replay/replay-report.ts";
import type { Report } from "../../report.ts";
import { VERSION } from "../../version.ts";
import { CHECK_REPORT } from "./check-schema.ts";
import { rebuiltReport } from "./rebuilt-report.ts";
import { REPLAY_REPORT } from "./replay-schema.ts";

/** A report that was written with `--format json`, and the file that it is in. */
export type ReadReport =
  | { readonly kind: "check"; readonly file: string; readonly report: Report }
  | { readonly kind: "replay"; readonly file: string; readonly report: ReplayReport };

/**
 * Reads a report of a check or replay back. Nothing of it is dropped: a key that this version does not know is an
 * error.
 *
 * @param file its name, for messages.
 * @throws SpecCheckError `file` for what is no such report, or one of a version that writes others.
 */
export function parseReport(text: string, file: string): ReadReport {
  const document = parseJson(text, file);
  if (typeof document !== "object" || document === null || !("version" in document)) {
    throw notReport(file, "it has no version");
  }
  if (document.version !== 1) {
    throw notReport(file, `it has version ${JSON.stringify(document.version)}, expected 1`);
  }
  if ("mode" in document) {
    const report = rebuiltReport(checked(CHECK_REPORT, document, file));
    if (report === null) throw notReport(file, "a ref names a place that is in none of its lists");
    return { kind: "check", file, report };
  }
  if ("totals" in document) {
    return { kind: "replay", file, report: checked(REPLAY_REPORT, document, file) };
  }
  throw notReport(file, "it has neither the mode of a check nor the totals of a replay");
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = text.trim() === "" ? "it is empty" : "it is no JSON";
    throw notReport(file, reason, cause);
  }
}

function checked<T>(schema: v.GenericSchema<unknown, T>, document: object, file: string): T {
  const result = v.safeParse(schema, document, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw notReport(file, `${v.getDotPath(issue) ?? "the document"}: ${issue.message}`);
}

function notReport(file: string, reason: string, cause?: unknown): SpecCheckError {
  return new SpecCheckError("file", `${file} is no report that spec-check ${VERSION} can read: ${reason}`, {
    help: "Give the files that a check or replay of this version wrote with --format json --output FILE.",
    cause,
  });
}
