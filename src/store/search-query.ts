import { sql } from 'kysely'

/** What a person types: words, "phrases", or, -not. Any text is legal. */
export function searchQuery(q: string): ReturnType<typeof sql<string>> {
  return sql<string>`(websearch_to_tsquery('english', ${q}::text) || websearch_to_tsquery('simple', ${q}::text))`
}
