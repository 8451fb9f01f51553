import type { Blobs } from "../change-set.ts";
import type { ModuleReport } from "../report.ts";
import { readReviewed } from "../spec/footer/reviewed.ts";
import { apiFingerprint } from "./api-fingerprint.ts";
import type { JudgedModule } from "./judge-module.ts";
import { specText } from "./may-be-accepted.ts";

/** The same module, answered where the footer of its spec records that this very API change was reviewed. */
export function withAcceptance(judged: JudgedModule, blobs: Blobs): JudgedModule {
  const { planned, report } = judged;
  const reviewed = readReviewed(specText(planned.spec.oid, blobs) ?? "");
  if (reviewed === null || !reviewed.api.includes(apiFingerprint(report.api))) return judged;
  return {
    ...judged,
    isAnswered: true,
    mentions: null,
    apiBlock: null,
    report: { ...withoutBlock(report), specStatus: "accepted", accepted: reviewed.reason },
  };
}

/** What was reviewed needs no block that tells it. */
function withoutBlock({ apiBlock: _, ...report }: ModuleReport): ModuleReport {
  return report;
}
