import type { BriefingMaterial } from '../../exports/briefing/briefing.ts'
import { claimsById, conflictsOfClaims, driftsOfClaims } from '../../store/claims.ts'
import type { Database } from '../../store/database.ts'
import { reportDocuments } from '../../store/reports.ts'
import { withVouchers } from '../claim-view.ts'

/** Claims in the order asked for, with all that is known of them; claims that are gone by now are left out. */
export async function claimMaterial(
  database: Database,
  caseId: string,
  ids: readonly string[],
): Promise<BriefingMaterial> {
  const found = new Map((await claimsById(database, caseId, ids)).map((claim) => [claim.id, claim]))
  const claims = ids.flatMap((id) => found.get(id) ?? [])
  const conflicts = await conflictsOfClaims(database, caseId, ids)
  const others = conflicts.flatMap(({ between }) => between.map((side) => side.claim)).filter((id) => !found.has(id))
  const otherClaims = await claimsById(database, caseId, [...new Set(others)])
  const all = [...claims, ...otherClaims].flatMap(({ assertions }) => assertions)
  const sources = new Set([
    ...all.flatMap(({ chain }) => chain),
    ...claims.flatMap(({ origins }) => origins.flatMap(({ source }) => source ?? [])),
  ])
  return {
    claims,
    otherClaims,
    conflicts,
    drifts: await driftsOfClaims(database, caseId, ids),
    sources: await withVouchers(database, caseId, [...sources]),
    reports: await reportDocuments(database, [...new Set(all.map(({ report }) => report))]),
  }
}
