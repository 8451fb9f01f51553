const SYLLABLES = [
  "ba",
  "cor",
  "den",
  "fil",
  "gra",
  "hem",
  "in",
  "jo",
  "kel",
  "lum",
  "mor",
  "nap",
  "or",
  "pel",
];

/** Different words; with their frequencies a text of them packs about as well as a real spec does. */
const VOCABULARY = 2_500;

/** Numbers from 0 to 1, the same for each seed. */
export function randomNumbers(seed: number): () => number {
  let state = (seed + 1) * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A spec of about the bytes wanted that names some identifiers and calls other specs related. */
export function specText(
  seed: number,
  {
    bytes,
    names,
    related,
  }: { readonly bytes: number; readonly names: readonly string[]; readonly related: readonly string[] },
): string {
  const random = randomNumbers(seed);
  const sections = ["Overview", "Detailed Behavior", "Broader Context", "Technical Debt"];
  const parts = sections.map((title, at) => {
    const lines = [`## ${title}`];
    const wanted = bytes * (at === 1 ? 0.5 : 0.12);
    for (let length = 0; length < wanted; ) {
      const name = names[Math.floor(random() * names.length)] ?? "it";
      const line = `- **\`${name}\`**: ${sentence(random)}`;
      lines.push(line);
      length += line.length;
    }
    return lines.join("\n");
  });
  const severity = ["low", "medium", "high"][Math.floor(seed / 3) % 3];
  const owed = seed % 4 === 0 ? [] : [sentence(random), sentence(random)].slice(0, seed % 4);
  const items = owed.length === 0 ? " []" : `\n${owed.map((line) => `    - ${line}`).join("\n")}`;
  const links = related.length === 0 ? " []" : `\n${related.map((path) => `  - ${path}`).join("\n")}`;
  return `${parts.join("\n\n")}\n\n---\ntech_debt:\n  severity: ${severity}\n  highest_priority_items:${items}\nrelated_specs:${links}\n`;
}

function sentence(random: () => number): string {
  const words = Array.from({ length: 8 + Math.floor(random() * 14) }, () =>
    wordAt(Math.floor(VOCABULARY * random() ** 3)),
  );
  return `${words.join(" ")}.`;
}

/** The rarer, the longer. */
function wordAt(rank: number): string {
  let rest = rank;
  let word = "";
  do {
    word += SYLLABLES[rest % SYLLABLES.length] ?? "";
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return word;
}
