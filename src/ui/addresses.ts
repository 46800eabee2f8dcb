/** Where the pages are. */
export const caseAddress = (caseId: string): string => `/cases/${encodeURIComponent(caseId)}`

export const claimAddress = (caseId: string, claimId: string): string =>
  `${caseAddress(caseId)}/claims/${encodeURIComponent(claimId)}`

/** A report, opened at one of its assertions when a claim is given. */
export const reportAddress = (caseId: string, reportId: string, claimId?: string): string =>
  `${caseAddress(caseId)}/reports/${encodeURIComponent(reportId)}${claimId === undefined ? '' : `?claim=${encodeURIComponent(claimId)}`}`
