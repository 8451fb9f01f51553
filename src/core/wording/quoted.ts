/** A path as one word of a shell that is no option, quoted where it has to be. */
export function quoted(name: string): string {
  const path = name.startsWith("-") ? `./${name}` : name;
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
