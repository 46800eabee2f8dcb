import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { connection } from '../events.ts'

/** Says so while the desk is not heard, and asks for everything again once it is back: what happened meanwhile was missed. */
export function Connection(): ReactNode {
  const client = useQueryClient()
  const isLost = useSyncExternalStore(connection.watch, connection.isLost)
  const wasLost = useRef(false)
  useEffect(() => {
    if (wasLost.current && !isLost) void client.invalidateQueries()
    wasLost.current = isLost
  }, [isLost, client])
  return isLost ? (
    <p className="connection" role="alert">
      The desk does not answer. What stands here may be old; it is asked again by itself.
    </p>
  ) : null
}
