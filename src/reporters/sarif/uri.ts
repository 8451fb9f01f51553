/** The base that every URI of a log is relative to. */
export const SOURCE_ROOT = "%SRCROOT%";

/** Where a file is: a path from the repository's root, as a relative URI. */
export function artifactLocation(path: string) {
  return { uri: relativeUri(path), uriBaseId: SOURCE_ROOT };
}

/**
 * A path as a relative reference: every character percent-encoded that is not plain in a segment, so that no name can
 * look like a scheme, a query or a fragment.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc3986#section-4.2}
 */
export function relativeUri(path: string): string {
  return path
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .split("/")
    .map((segment) =>
      encodeURIComponent(segment).replace(/[!'()*]/g, (character) => {
        return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
      }),
    )
    .join("/");
}
