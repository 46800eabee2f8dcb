import { PostgresQueryCompiler } from 'kysely'
import { storable } from './storable.ts'

/**
 * Every value that goes into a query passes here, whoever asks and whatever for: no text that PostgreSQL refuses reaches it.
 */
export class StorableQueryCompiler extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    super.appendValue(typeof value === 'string' || Array.isArray(value) ? storable(value) : value)
  }
}
