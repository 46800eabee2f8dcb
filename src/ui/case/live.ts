import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DeskEvent } from '../api.ts'
import { listen } from '../events.ts'

/** Asks for a case's lists again when the desk says that they changed. */
export function useLiveCase(caseId: string): void {
  const client = useQueryClient()
  useEffect(
    () =>
      listen((event: DeskEvent) => {
        if (event.type === 'traced' && event.case === caseId) void client.invalidateQueries()
        if (event.type === 'decided' && event.case === caseId) {
          for (const kind of ['claims', 'claim', 'decisions', 'sources']) {
            void client.invalidateQueries({ queryKey: [kind, caseId] })
          }
        }
        if (event.type === 'alert' && event.case === caseId) {
          void client.invalidateQueries({ queryKey: ['alerts', caseId] })
        }
        if (event.type === 'feed' && event.case === caseId) {
          void client.invalidateQueries({ queryKey: ['feeds', caseId] })
        }
        if (event.type === 'case' && event.case === caseId) {
          for (const kind of ['case', 'feeds', 'questions']) void client.invalidateQueries({ queryKey: [kind, caseId] })
        }
        if (event.type === 'received' && event.case === caseId) {
          void client.invalidateQueries({ queryKey: ['case', caseId] })
        }
        if (event.type === 'read' && event.cases.includes(caseId)) {
          void client.invalidateQueries({ queryKey: ['case', caseId] })
          void client.invalidateQueries({ queryKey: ['reports', caseId] })
          void client.invalidateQueries({ queryKey: ['refused', caseId] })
        }
      }),
    [caseId, client],
  )
}
