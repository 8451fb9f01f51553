import type { BaselineResult } from "../core/audit/audit-report.ts";
import { gapsOf } from "../core/audit/audit-trend.ts";
import { baselineText, compareBaseline, readBaseline } from "../core/audit/baseline.ts";
import { counted } from "../core/counted.ts";
import { SpecCheckError } from "../core/errors.ts";
import { joinPath } from "../core/path-parts.ts";
import { readBaselineFile, writeBaselineFile } from "../io/baseline-file.ts";
import { decodeText } from "../io/decode-text.ts";
import { type Repository, requireWorkTree } from "../io/open-git.ts";
import { rootRelative } from "../io/root-relative.ts";
import { readStagedText } from "../io/staged-config.ts";
import type { AuditedListing } from "./audit-listing.ts";

/** What is asked of a baseline. */
export interface BaselineQuestion {
  /** As given, null where there is none. */
  readonly baseline: string | null;
  readonly updatesBaseline: boolean;
  readonly rev: string | null;
  readonly cwd: string;
  readonly isAudited: (path: string) => boolean;
}

/** What is answered. */
export interface JudgedBaseline {
  readonly result: BaselineResult | null;
  readonly notices: readonly string[];
}

/**
 * Compares the gaps with the accepted ones. The file counts as the audited tree has it; one that Git does not track
 * counts as the disk has it. To update it takes out of the file on disk what is no gap any more; nothing is ever added,
 * but to a file that is not there yet.
 *
 * @throws SpecCheckError `config` for what is no baseline, `file` when it cannot be read or written.
 */
export async function judgeBaseline(
  repository: Repository,
  audited: AuditedListing,
  question: BaselineQuestion,
): Promise<JudgedBaseline> {
  const { baseline: file, updatesBaseline } = question;
  if (file === null) return { result: null, notices: [] };
  const present = { gaps: gapsOf(audited.sources), isAudited: question.isAudited };
  if (updatesBaseline) return update(file, present, question.cwd);
  const { text, notices } = await readText(repository, audited, question);
  if (text === null) {
    throw new SpecCheckError("file", `there is no baseline ${file}`, {
      help: `Write it with \`spec-check audit --baseline ${file} --update-baseline\`.`,
    });
  }
  return { result: { file, ...compareBaseline(readBaseline(text, file), present) }, notices };
}

async function update(
  file: string,
  present: Parameters<typeof compareBaseline>[1],
  cwd: string,
): Promise<JudgedBaseline> {
  const text = await readBaselineFile(file, cwd);
  if (text === null) {
    await writeBaselineFile(file, cwd, baselineText(present.gaps));
    const result = { file, known: present.gaps.length, added: [], stale: [] };
    return { result, notices: [`wrote ${file} with ${counted(present.gaps.length, "gap")}`] };
  }
  const accepted = readBaseline(text, file);
  const compared = compareBaseline(accepted, present);
  const stale = new Set(compared.stale);
  if (stale.size > 0)
    await writeBaselineFile(file, cwd, baselineText(accepted.filter((gap) => !stale.has(gap))));
  const taken = stale.size === 0 ? "nothing to take out" : `took out ${counted(stale.size, "gap")}`;
  return { result: { file, ...compared, stale: [] }, notices: [`${file}: ${taken}`] };
}

async function readText(
  repository: Repository,
  { listing }: AuditedListing,
  { baseline, rev, cwd }: BaselineQuestion,
): Promise<{ readonly text: string | null; readonly notices: readonly string[] }> {
  const file = baseline ?? "";
  const path = repository.root === null ? joinPath("", file) : insideRoot(file, repository);
  const oid = path === null ? null : listing.oid(path);
  if (path === null || oid === null) {
    const text = repository.root === null ? null : await readBaselineFile(file, cwd);
    return { text, notices: [] };
  }
  if (rev === null) {
    const { found, notices } = await readStagedText(requireWorkTree(repository), listing, path);
    return { text: found, notices };
  }
  const content = (await repository.git.catFiles([oid])).get(oid);
  return { text: content === undefined ? null : decodeText(content, path), notices: [] };
}

/** A baseline may be kept outside of the repository. */
function insideRoot(file: string, repository: Repository): string | null {
  try {
    return rootRelative(file, repository);
  } catch (error) {
    if (error instanceof SpecCheckError && error.code === "usage") return null;
    throw error;
  }
}
