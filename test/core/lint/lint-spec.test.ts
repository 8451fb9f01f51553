import * as assert from "uvu/assert";
import { DEFAULT_FORMAT, footerField } from "../../../src/core/config/spec-format.ts";
import { word } from "../../../src/core/wording.ts";
import { describe } from "../../support/describe.ts";
import {
  faultsOf,
  type LintOf,
  SOUND_BODY,
  SOUND_FOOTER,
  SOUND_SPEC,
  toldFaults,
} from "../../support/lint.ts";

const FOOTER_LINE = SOUND_BODY.split("\n").length;
const withItems = (items: string) =>
  SOUND_SPEC.replace("items: []", `items:\n${items.replace(/^/gm, "    ")}`);
const withLinks = (links: string) =>
  SOUND_SPEC.replace("  - ./mod.rs.spec.md\n", links.replace(/^/gm, "  ").concat("\n"));
const at = (offset: number) => String(FOOTER_LINE + offset);

const CASES: readonly (readonly [
  title: string,
  text: string,
  faults: readonly string[],
  options?: LintOf,
])[] = [
  ["finds nothing in a sound spec", SOUND_SPEC, []],
  ["finds nothing with carriage returns", SOUND_SPEC.replaceAll("\n", "\r\n"), []],
  ["finds nothing behind a byte order mark", `\ufeff${SOUND_SPEC}`, []],
  ["finds nothing without a line feed at the end", SOUND_SPEC.trimEnd(), []],
  ["takes comments in a footer", withItems("# why\n- Do it. # soon"), []],
  ["takes what accept writes", `${SOUND_SPEC}reviewed:\n  api: 0123\n  reason: x\n`, []],

  ["finds no footer", SOUND_BODY, ["- footer-missing"]],
  [
    "finds no footer in what accept writes",
    `${SOUND_BODY}\n---\nreviewed:\n  api: 0123\n  reason: x\n`,
    ["- footer-missing"],
  ],
  ["finds no footer in a rule with prose behind it", `${SOUND_BODY}\n---\nMore.\n`, ["- footer-missing"]],
  ["finds text behind the footer", `${SOUND_SPEC}\nMore text.\n`, [`${at(8)} footer-invalid not-last`]],
  [
    "finds a footer in a fence",
    `${SOUND_BODY}\n\`\`\`yaml\ntech_debt:\n  severity: low\n\`\`\`\n`,
    [`${at(2)} footer-invalid fenced`],
  ],
  ["finds dashes behind the footer", `${SOUND_SPEC}---\n`, [`${at(7)} footer-invalid closed`]],
  ["finds a footer without dashes", SOUND_SPEC.replace("---\n", ""), [`${at(4)} footer-invalid no-dashes`]],
  [
    "finds an unknown first key",
    SOUND_SPEC.replace("tech_debt:", "owner: me\ntech_debt:"),
    [`${at(2)} footer-key-unknown owner`],
  ],
  [
    "finds front matter where a footer is asked for",
    `${SOUND_FOOTER.trim()}\n---\n${SOUND_BODY}`,
    ["1 footer-invalid wrong-end"],
  ],

  [
    "finds a severity that is none",
    SOUND_SPEC.replace("low", "critical"),
    [`${at(3)} footer-invalid tech_debt.severity type`],
  ],
  [
    "finds a missing severity",
    SOUND_SPEC.replace("  severity: low\n", ""),
    ["- footer-invalid tech_debt.severity missing"],
  ],
  [
    "finds a missing list",
    SOUND_SPEC.replace(/related_specs:[\s\S]*/, ""),
    ["- footer-invalid related_specs missing"],
  ],
  [
    "finds a text for a list",
    SOUND_SPEC.replace("items: []", "items: none"),
    [`${at(4)} footer-invalid tech_debt.highest_priority_items type`],
  ],
  [
    "finds nothing for a list",
    SOUND_SPEC.replace("items: []", "items:"),
    [`${at(4)} footer-invalid tech_debt.highest_priority_items type`],
  ],
  [
    "finds a text for a table",
    SOUND_SPEC.replace(/tech_debt:[\s\S]*\[\]\n/, "tech_debt: low\n"),
    [
      `${at(2)} footer-invalid tech_debt type tech_debt.severity`,
      `${at(2)} footer-invalid tech_debt type tech_debt.highest_priority_items`,
    ],
  ],
  [
    "finds an item that is a table",
    withItems("- fix this: that"),
    [`${at(5)} footer-invalid tech_debt.highest_priority_items item fix this: that`],
  ],
  [
    "finds an item that ends with a colon",
    withItems("- ends with colon:"),
    [`${at(5)} footer-invalid tech_debt.highest_priority_items item ends with colon:`],
  ],
  [
    "finds items that are nothing",
    withItems("- ~\n- null\n-"),
    [
      `${at(5)} footer-invalid tech_debt.highest_priority_items item ~`,
      `${at(6)} footer-invalid tech_debt.highest_priority_items item null`,
      `${at(7)} footer-invalid tech_debt.highest_priority_items item `,
    ],
  ],
  [
    "finds items that are numbers",
    withItems("- 1.0\n- true"),
    [
      `${at(5)} footer-invalid tech_debt.highest_priority_items item 1.0`,
      `${at(6)} footer-invalid tech_debt.highest_priority_items item true`,
    ],
  ],
  ["finds duplicate keys", `${SOUND_SPEC}related_specs: []\n`, [`${at(7)} footer-invalid DUPLICATE_KEY`]],
  [
    "finds misspelt keys",
    SOUND_SPEC.replace("severity", "severty"),
    ["- footer-invalid tech_debt.severity missing", `${at(3)} footer-key-unknown tech_debt.severty`],
  ],
  ["finds brackets without end", withLinks(`- ${"[".repeat(200)}`), [`${at(2)} footer-invalid too-deep`]],
  [
    "finds what YAML takes for a comment",
    withItems("- use #[cfg(test)] here\n- ok #3 later"),
    [
      `${at(5)} footer-item-truncated tech_debt.highest_priority_items #[cfg(test)] here`,
      `${at(6)} footer-item-truncated tech_debt.highest_priority_items #3 later`,
    ],
  ],
  ["takes a hash in quotes", withItems("- 'use #[cfg]'"), []],
  [
    "finds an item that says none",
    withItems("- None at this time."),
    [`${at(5)} footer-item-none tech_debt.highest_priority_items`],
  ],
  [
    "finds debt that the text denies",
    SOUND_SPEC.replace("Runs one at a time.", "None.").replace("low", "medium"),
    [`${at(3)} footer-debt-contradicted`],
  ],
  ["takes debt that the text tells", SOUND_SPEC.replace("low", "medium"), []],

  [
    "finds a missing section",
    SOUND_SPEC.replace("## Broader Context", "## Broad Context"),
    ["- section-missing Broader Context"],
  ],
  ["takes another case", SOUND_SPEC.replace("## Broader Context", "## Broader context"), []],
  [
    "finds an empty section",
    SOUND_SPEC.replace("- Everything starts here.\n", ""),
    ["7 section-empty Broader Context"],
  ],
  ["takes a section of sections", SOUND_SPEC.replace("- Everything", "### Here\n- Everything"), []],
  [
    "finds sections out of order",
    SOUND_SPEC.replace("Overview", "X").replace("Technical Debt", "Overview").replace("X", "Technical Debt"),
    ["10 section-misplaced Overview order", "1 section-misplaced Technical Debt order"],
  ],
  [
    "finds a section of another level",
    SOUND_SPEC.replace("## Overview", "### Overview"),
    ["1 section-misplaced Overview depth"],
  ],
  [
    "finds a section that is there twice",
    SOUND_SPEC.replace("---", "## Overview\nAgain.\n\n---"),
    ["13 section-misplaced Overview twice"],
  ],
  ["finds a title", `# A\n\n${SOUND_SPEC}`, ["1 section-misplaced A title"]],
  ["asks for no sections where none are listed", SOUND_FOOTER, [], { format: { sections: [] } }],
  [
    "asks for no footer where there is none",
    SOUND_BODY,
    [],
    {
      format: { footer: { ...DEFAULT_FORMAT.footer, placement: "none" } },
    },
  ],
  [
    "takes front matter where it is asked for",
    `${SOUND_FOOTER.trim()}\n---\n${SOUND_BODY}`,
    [],
    {
      format: { footer: { ...DEFAULT_FORMAT.footer, placement: "front-matter" } },
    },
  ],
  [
    "takes a schema",
    `${SOUND_BODY}\n---\nowner: me\ncovers:\n  - x\n`,
    ["16 footer-link-broken x"],
    {
      format: {
        footer: {
          placement: "end",
          schema: [
            footerField("owner", "text"),
            footerField("covers", "links"),
            footerField("since", "text?"),
          ],
        },
      },
    },
  ],

  ["finds a link to nothing", withLinks("- ./b.rs.spec.md"), [`${at(6)} footer-link-broken ./b.rs.spec.md`]],
  ["finds a link to a folder", withLinks("- ../src"), [`${at(6)} footer-link-broken ../src`]],
  [
    "finds a link without a start",
    withLinks("- mod.rs.spec.md"),
    [`${at(6)} footer-link-bare mod.rs.spec.md`],
  ],
  [
    "takes URLs, anchors and the root",
    withLinks("- https://x.org\n- ./mod.rs.spec.md#a\n- /src/mod.rs.spec.md"),
    [],
  ],
  [
    "finds an annotation of what is there",
    withLinks("- ./mod.rs.spec.md (future)"),
    [`${at(6)} footer-link-annotated ./mod.rs.spec.md`],
  ],
  [
    "takes an annotation of what is not there for what it is",
    withLinks("- ./z.rs.spec.md (to add)"),
    [`${at(6)} footer-link-annotated ./z.rs.spec.md`],
  ],
  [
    "finds an annotation of what is nearly there",
    withLinks("- ./mod.spec.md (future)"),
    [`${at(6)} footer-link-broken ./mod.spec.md`, `${at(6)} footer-link-annotated ./mod.spec.md`],
  ],
  [
    "finds dead links in the text",
    SOUND_SPEC.replace("Runs programs", "See [b](./b.md) and [a](#a) and `./c.spec.md`"),
    ["2 spec-link-broken ./b.md"],
  ],
  ["takes links to folders in the text", SOUND_SPEC.replace("Runs programs", "See [src](../src)"), []],

  [
    "finds placeholders",
    SOUND_SPEC.replace("Runs programs.", "TODO, and context can’t yet be\ndetermined."),
    ["2 spec-placeholder TODO", "2 spec-placeholder Context can't yet be determined"],
  ],
  [
    "finds placeholders in letters that only fold to theirs",
    SOUND_SPEC.replace("Runs programs.", "LOREM IPſUM, NOT SHOWN HERE."),
    ["2 spec-placeholder not shown here", "2 spec-placeholder lorem ipsum"],
  ],
  [
    "takes words that only look like them",
    SOUND_SPEC.replace("Runs programs.", "A todo list, `TODO`, TODOS."),
    [],
  ],
  [
    "finds placeholders in comments",
    SOUND_SPEC.replace("Runs programs.", "<!-- TODO -->\n\nRuns."),
    ["2 spec-placeholder TODO"],
  ],
  [
    "finds conflicts",
    SOUND_SPEC.replace("Runs programs.", "<<<<<<< a\nOne.\n=======\nTwo.\n>>>>>>> b"),
    ["2 spec-conflict-marker"],
  ],
  [
    "takes conflicts that are shown",
    SOUND_SPEC.replace("Runs programs.", "```\n<<<<<<< a\n=======\n>>>>>>> b\n```"),
    [],
  ],
];

describe("lintSpec", (test) => {
  for (const [title, text, faults, options] of CASES) {
    test(title, () => assert.equal(toldFaults(text, options), faults));
  }

  test("says where a file went", () => {
    const [fault] = faultsOf(withLinks("- ./b.rs.spec.md"), {
      moves: { "src/b.rs.spec.md": "lib/b.rs.spec.md" },
    });
    assert.is(fault?.rule, "footer-link-broken");
    if (fault?.rule !== "footer-link-broken") return;
    assert.equal(fault.facts.repairs, ["../lib/b.rs.spec.md"]);
    assert.match(word(fault.rule, fault.facts).message, /which moved to lib\/b\.rs\.spec\.md$/);
    assert.match(word(fault.rule, fault.facts).help, /`spec-check fix` does it/);
  });

  test("has words for every fault", () => {
    for (const [, text, , options] of CASES)
      for (const { rule, facts } of faultsOf(text, options)) {
        const { message, help } = word(rule, facts);
        assert.match(message, /^\S.*[^.]$/s);
        assert.match(help, /\.$|\]$/);
        assert.not.match(message + help, /undefined|\[object/);
      }
  });
});
