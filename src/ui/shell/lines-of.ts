/** The lines of all pages; one that rose or fell while pages were fetched may stand on two of them, and is shown once. */
export function linesOf<Line>(
  pages: readonly { readonly items: readonly Line[] }[] | undefined,
  keyOf: (line: Line) => string,
): readonly Line[] {
  return [...new Map((pages ?? []).flatMap(({ items }) => items.map((line) => [keyOf(line), line] as const))).values()]
}
