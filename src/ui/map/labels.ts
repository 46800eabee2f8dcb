/** A place on the picture, in pixels. */
export interface Dot {
  readonly key: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface Label {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Mean advance of a letter and height of a line at the size of the names, in pixels. */
const letter = 7
const line = 15
const gap = 4

/**
 * Names beside their dots, the first dots first: at the right when there is room, else at the left, else none. No name covers
 * another name or a dot that came before it.
 */
export function labelsOf(dots: readonly Dot[], width: number): readonly Label[] {
  const taken: Box[] = []
  const labels: Label[] = []
  for (const dot of dots) {
    const length = dot.name.length * letter
    const { x, y, radius } = dot
    const sides: readonly (readonly [Label['anchor'], number])[] = [
      ['start', x + radius + gap],
      ['end', x - radius - gap],
    ]
    for (const [anchor, from] of sides) {
      const left = anchor === 'start' ? from : from - length
      const box: Box = { left, right: left + length, top: y - line / 2, bottom: y + line / 2 }
      if (box.left < 0 || box.right > width || taken.some((other) => meet(box, other))) continue
      taken.push(box)
      labels.push({ key: dot.key, x: from, y, anchor })
      break
    }
    taken.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
  }
  return labels
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
