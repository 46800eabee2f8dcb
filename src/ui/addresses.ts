/** Where the pages are. */
export const caseAddress = (caseId: string): string => `/cases/${encodeURIComponent(caseId)}`

/** A part of a case: its timeline, its sources. */
export const sectionAddress = (caseId: string, section: string): string => `${caseAddress(caseId)}/${section}`

/** The claims of a case that go through a source. */
export const sourceAddress = (caseId: string, sourceId: string): string =>
  `${caseAddress(caseId)}?source=${encodeURIComponent(sourceId)}`

export const claimAddress = (caseId: string, claimId: string): string =>
  `${caseAddress(caseId)}/claims/${encodeURIComponent(claimId)}`

/** Everything about a name. */
export const nameAddress = (caseId: string, name: string): string =>
  `${sectionAddress(caseId, 'names')}/${encodeURIComponent(name)}`

/** The claims of a case that hold some words. */
export const searchAddress = (caseId: string, words: string): string =>
  `${caseAddress(caseId)}?q=${encodeURIComponent(words)}`

/** Where words are watched, with these words to begin with. */
export const watchAddress = (caseId: string, words: string): string =>
  `${sectionAddress(caseId, 'watch')}?words=${encodeURIComponent(words)}`

/** A report, opened at one of its assertions when a claim is given. */
export const reportAddress = (caseId: string, reportId: string, claimId?: string): string =>
  `${caseAddress(caseId)}/reports/${encodeURIComponent(reportId)}${claimId === undefined ? '' : `?claim=${encodeURIComponent(claimId)}`}`
