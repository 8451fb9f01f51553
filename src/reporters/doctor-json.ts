import type { DoctorReport } from "../core/doctor/doctor-report.ts";
import { jsonDocument } from "./json/document.ts";

/** What `spec-check doctor` found, for programs. */
export function renderDoctorJson({ version, health, examinations }: DoctorReport): string {
  return jsonDocument({
    version,
    health,
    examinations: examinations.map(({ subject, health: state, message, help }) => ({
      subject,
      health: state,
      message,
      help,
    })),
  });
}
