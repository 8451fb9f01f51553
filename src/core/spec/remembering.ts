/** Texts that are remembered with what they were read as, where nobody says how many. */
const MOST = 64;

/**
 * Remembers what the last texts were read as: a spec is read for the names in it, for its API block and by the lint,
 * each of which would parse it again.
 *
 * @param most texts that are remembered.
 */
export function remembering<Read>(read: (text: string) => Read, most: number = MOST): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = read(text);
    const [oldest] = known.keys();
    if (known.size >= most && oldest !== undefined) known.delete(oldest);
    known.set(text, fresh);
    return fresh;
  };
}
