import fc from "fast-check";
import * as assert from "uvu/assert";
import { SpecCheckError } from "../../../src/core/errors.ts";
import { rangeReport } from "../../../src/core/history/range-report.ts";
import { ReplayTally } from "../../../src/core/replay/replay-tally.ts";
import { parseReport } from "../../../src/core/report/read/parse-report.ts";
import type { CommitReport, Report } from "../../../src/core/report.ts";
import { compactOwn } from "../../../src/core/shard/compact-own.ts";
import { mergeReports } from "../../../src/core/shard/merge-reports.ts";
import { partOf, type Shard, shardCommits } from "../../../src/core/shard/shard.ts";
import { renderJson } from "../../../src/reporters/json.ts";
import { renderReplayJson } from "../../../src/reporters/replay-json.ts";
import { arbitraryCommits, arbitraryNet } from "../../support/arbitrary-report.ts";
import { describe } from "../../support/describe.ts";
import { parseBySchema } from "../../support/report-schema.ts";
import { sampleFinding, sampleReport } from "../../support/sample-report.ts";

/** A part as the command writes it, with the words of one run. */
function shardOf(all: readonly CommitReport[], index: number, count: number, perCommit: boolean): Shard {
  const oids = all.map(({ oid }) => oid);
  const choice = { index, count };
  return {
    ...choice,
    version: "1.2.3",
    settings: "0123456789ab",
    asked: { perCommit, assumeSpecs: false, paths: [] },
    commits: shardCommits(oids, choice),
    own: compactOwn(partOf(all, choice)),
  };
}

/** The JSON documents of all parts, each in a file of its own name. */
function documents(net: Report, all: readonly CommitReport[], count: number, perCommit = true) {
  return Array.from({ length: count }, (_, at) => {
    const choice = { index: at + 1, count };
    const report: Report = {
      ...net,
      ...(perCommit ? { commits: partOf(all, choice) } : {}),
      shard: shardOf(all, at + 1, count, perCommit),
    };
    return { file: `part-${at + 1}.json`, text: renderJson(report) };
  });
}

function merge(files: readonly { readonly file: string; readonly text: string }[]): string {
  const merged = mergeReports(files.map(({ file, text }) => parseReport(text, file)));
  return merged.kind === "check" ? renderJson(merged.report) : renderReplayJson(merged.report);
}

function replayOf(commits: readonly CommitReport[], shard: Shard | null): string {
  const tally = new ReplayTally();
  for (const { oid, subject, verdict, modules, findings } of commits) {
    const day = `2026-0${1 + (Number(oid) % 3)}-05`;
    tally.add({ oid, day, subject, verdict, modules, findings });
  }
  const report = tally.report({ base: "a".repeat(40), head: "b".repeat(40) });
  return renderReplayJson(shard === null ? report : { ...report, shard });
}

function replayDocuments(all: readonly CommitReport[], count: number) {
  return Array.from({ length: count }, (_, at) => {
    const { own: _own, ...shard } = shardOf(all, at + 1, count, false);
    const choice = { index: at + 1, count };
    return { file: `part-${at + 1}.json`, text: replayOf(partOf(all, choice), shard) };
  });
}

const count = fc.integer({ min: 1, max: 12 });

describe("mergeReports", (test) => {
  for (const perCommit of [true, false]) {
    const way = perCommit ? "with its commits" : "without its commits";
    test(`gives the same bytes for a range ${way} as if it had not been parted`, () => {
      fc.assert(
        fc.property(arbitraryNet, arbitraryCommits, count, (net, all, parts) => {
          const whole = renderJson(rangeReport(net, { own: all, commits: perCommit ? all : null }));
          const files = documents(net, all, parts, perCommit);
          for (const { text } of files) parseBySchema("report", text);
          assert.is(merge(files), whole);
          assert.is(merge(files.toReversed()), whole);
        }),
      );
    });
  }

  test("gives the same bytes for a replay as if it had not been parted", () => {
    fc.assert(
      fc.property(arbitraryCommits, count, (all, parts) => {
        const files = replayDocuments(all, parts);
        for (const { text } of files) parseBySchema("replay", text);
        assert.is(merge(files.toReversed()), replayOf(all, null));
      }),
    );
  });

  test("the property exempts, blocks and passes in some of its cases", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryNet, arbitraryCommits, (net, all) => {
        const { verdict, summary } = rangeReport(net, { own: all, commits: null });
        seen.add(verdict).add(summary.exempt === undefined ? "none exempt" : "some exempt");
      }),
    );
    assert.equal([...seen].sort(), ["block", "none exempt", "pass", "some exempt", "warn"]);
  });

  test("leaves a whole report as it is", () => {
    const text = renderJson(sampleReport());
    assert.is(merge([{ file: "a.json", text }]), text);
  });
});

/** Four parts of a range with seven commits, each changed after it was written. */
function four(change: (document: ReturnType<typeof JSON.parse>, at: number) => void = () => undefined) {
  const [net = sampleReport()] = fc.sample(arbitraryNet, { seed: 1, numRuns: 1 });
  const all = Array.from({ length: 7 }, (_, at): CommitReport => {
    const findings = [sampleFinding({ line: at })];
    return { oid: `${at}`.padStart(40, "0"), subject: "s", verdict: "block", modules: [], findings };
  });
  return documents(net, all, 4).map(({ file, text }, at) => {
    const document = JSON.parse(text);
    change(document, at);
    return { file, text: JSON.stringify(document) };
  });
}

const REFUSED: readonly (readonly [
  title: string,
  files: () => readonly { readonly file: string; readonly text: string }[],
  message: RegExp,
])[] = [
  ["a missing part", () => four().slice(1), /^part 1 of 4 is missing$/],
  ["several missing parts", () => four().slice(2, 3), /^of 4 parts 3 are missing: 1, 2, 4$/],
  [
    "a part twice",
    () => [...four(), { file: "again.json", text: four()[2]?.text ?? "" }],
    /^part 3 of 4 is there twice: in part-3\.json and in again\.json$/,
  ],
  [
    "another version",
    () => four((part, at) => (part.shard.version = at === 1 ? "1.2.4" : "1.2.3")),
    /^parts differ in their version of spec-check: part-1\.json is of 1\.2\.3, part-2\.json is of 1\.2\.4$/,
  ],
  [
    "another range",
    () => four((part, at) => (part.head = at === 3 ? "c".repeat(40) : part.head)),
    /^parts differ in their range: part-1\.json is of a{40}\.\.b{40}, part-4\.json is of a{40}\.\.c{40}$/,
  ],
  [
    "another number of parts",
    () => four((part, at) => (part.shard.count = at === 0 ? 5 : 4)),
    /^parts differ in their number of parts: part-1\.json is of 5, part-2\.json is of 4$/,
  ],
  [
    "another configuration",
    () => four((part, at) => (part.shard.settings = at === 2 ? "ba9876543210" : part.shard.settings)),
    /^parts differ in their configuration: part-1\.json is of 0123456789ab, part-3\.json is of ba9876543210$/,
  ],
  [
    "other paths",
    () => four((part, at) => (part.shard.asked.paths = at === 2 ? ["src"] : [])),
    /way to judge: part-1\.json is of each commit, all paths, part-3\.json is of each commit, paths "src"$/,
  ],
  [
    "other commits",
    () => four((part, at) => (part.shard.commits.list = at === 2 ? "000000000000" : part.shard.commits.list)),
    /^parts differ in their list of commits, as a clone that is not whole may have: /,
  ],
  [
    "a whole report among parts",
    () => [...four(), { file: "whole.json", text: renderJson(sampleReport()) }],
    /^whole\.json is a whole report and no part of one$/,
  ],
  [
    "whole reports",
    () => ["a.json", "b.json"].map((file) => ({ file, text: renderJson(sampleReport()) })),
    /^a\.json is a whole report/,
  ],
  [
    "a check beside a replay",
    () => [...four(), ...replayDocuments([], 1)],
    /^part-1\.json is of a check, part-1\.json is of a replay$/,
  ],
  [
    "commits taken out",
    () => four((part) => part.commits.pop()),
    /^part-1\.json is damaged: its commits are not the 1/,
  ],
  [
    "another net change",
    () => four((part, at) => (part.summary.apiChanges += at === 3 ? 1 : 0)),
    /^part-4\.json is damaged: it says something else of the range as a whole than part-1\.json$/,
  ],
];

describe("mergeReports refuses", (test) => {
  test("nothing of four right parts", () => {
    assert.match(merge(four()), '"commits": [');
  });

  for (const [title, files, message] of REFUSED) {
    test(title, () => {
      try {
        merge(files());
      } catch (error) {
        assert.instance(error, SpecCheckError);
        assert.match(error instanceof Error ? error.message : "", message);
        return;
      }
      assert.unreachable("it was merged");
    });
  }
});
