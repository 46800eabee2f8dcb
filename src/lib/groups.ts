/** Union–find over 0 … size−1. */
export class Groups {
  readonly #parents: Int32Array

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index)
  }

  /** The representative of a member's group: the smallest member. */
  find(member: number): number {
    let root = member
    while (this.#parent(root) !== root) root = this.#parent(root)
    for (let step = member; step !== root;) {
      const next = this.#parent(step)
      this.#parents[step] = root
      step = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)]
    this.#parents[Math.max(first, second)] = Math.min(first, second)
  }

  /** All groups, each in ascending order, by their smallest member. */
  lists(): number[][] {
    const lists = new Map<number, number[]>()
    for (let member = 0; member < this.#parents.length; member += 1) {
      const root = this.find(member)
      const list = lists.get(root)
      if (list === undefined) lists.set(root, [member])
      else list.push(member)
    }
    return [...lists.values()]
  }

  #parent(member: number): number {
    return this.#parents[member] ?? member
  }
}
