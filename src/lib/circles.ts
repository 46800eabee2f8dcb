/**
 * Groups of nodes that reach each other, two or more in each: strongly connected components (Tarjan 1972), without
 * recursion so that deep chains cannot exhaust the stack.
 */
export function circlesOf<T>(nodes: readonly T[], next: (node: T) => readonly T[]): T[][] {
  const order = new Map<T, number>()
  const lows = new Map<T, number>()
  const open: T[] = []
  const isOpen = new Set<T>()
  const circles: T[][] = []
  for (const start of nodes) {
    if (order.has(start)) continue
    const work: { node: T; rest: T[] }[] = []
    const enter = (node: T): void => {
      order.set(node, order.size)
      lows.set(node, order.get(node) ?? 0)
      open.push(node)
      isOpen.add(node)
      work.push({ node, rest: [...next(node)].reverse() })
    }
    enter(start)
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const { node, rest } = frame
      const child = rest.pop()
      if (child === undefined) {
        work.pop()
        const parent = work.at(-1)?.node
        if (parent !== undefined) lows.set(parent, Math.min(lows.get(parent) ?? 0, lows.get(node) ?? 0))
        if (lows.get(node) === order.get(node)) {
          const circle = open.splice(open.lastIndexOf(node))
          for (const each of circle) isOpen.delete(each)
          if (circle.length > 1) circles.push(circle.sort())
        }
      } else if (!order.has(child)) enter(child)
      else if (isOpen.has(child)) lows.set(node, Math.min(lows.get(node) ?? 0, order.get(child) ?? 0))
    }
  }
  return circles
}
