/** How a report is to be written. */
export interface ReportStyle {
  readonly color: boolean;
  /** Columns of the terminal; null where there is none, and then nothing is cut. */
  readonly width: number | null;
  /** Only what blocks is of interest. */
  readonly quiet: boolean;
  /** The number of warnings above which the run blocks, null for any number. */
  readonly maxWarnings: number | null;
}
