/** The library: the one list of what is public. */
export {
  acquire,
  clean,
  entityMentions,
  extract,
  extractionInput,
  mapToRaw,
  rawRanges,
  traceReports,
  type RawMap,
} from './pipeline/pipeline.ts'
export { loadResources } from './desk/resources.ts'
export type { EntityMention } from './model/entity.ts'
export type { Extraction, ExtractionInput } from './model/extraction.ts'
export type { Report } from './model/report.ts'
export type { Resources } from './model/resources.ts'
export type { Trace } from './model/trace.ts'
