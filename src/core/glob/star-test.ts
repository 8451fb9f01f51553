/**
 * The test for a segment whose only wildcards are `*` and `?`, null for any other. It says what micromatch says, and
 * is there so that few commits have to load that. Greedy: an earlier star never has to give back what it took, as the
 * part behind it is looked for from the left.
 */
export function starTest(segment: string): ((name: string) => boolean) | null {
  if (/[\\[\]"+@^$]/.test(segment)) return null;
  if (!/[*?]/.test(segment)) return (name) => name === segment;
  const [first = "", ...rest] = segment.split(/\*+/);
  const last = rest.pop();
  if (last === undefined) return (name) => name.length === first.length && fitsAt(first, name, 0);
  return (name) => {
    const end = name.length - last.length;
    if (!fitsAt(first, name, 0) || end < first.length || !fitsAt(last, name, end)) return false;
    let at = first.length;
    for (const part of rest) {
      while (at + part.length <= end && !fitsAt(part, name, at)) at += 1;
      if (at + part.length > end) return false;
      at += part.length;
    }
    return true;
  };
}

/** Whether a part without stars fits at a place of the name; `?` is any character. */
function fitsAt(part: string, name: string, from: number): boolean {
  if (from < 0 || from + part.length > name.length) return false;
  for (let at = 0; at < part.length; at += 1) {
    const wanted = part.charCodeAt(at);
    if (wanted !== ANY && wanted !== name.charCodeAt(from + at)) return false;
  }
  return true;
}

const ANY = 0x3f;
