import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Sheet } from './sheet.tsx'

const groups: readonly { readonly where: string; readonly keys: readonly (readonly [keys: string, does: string])[] }[] =
  [
    {
      where: 'Everywhere',
      keys: [
        ['?', 'this list'],
        ['Esc', 'close, let go'],
      ],
    },
    {
      where: 'Case',
      keys: [
        ['j k', 'next, previous claim'],
        ['Enter', 'open the claim'],
        ['/', 'search'],
        ['a', 'add reports'],
        ['1 … 9', 'the sections, from left to right'],
        ['u', 'all cases'],
      ],
    },
    {
      where: 'Claim',
      keys: [
        ['← →', 'along the stemma, towards the origin or the outlets'],
        ['↑ ↓', 'between witnesses side by side'],
        ['Enter', 'hold the evidence open'],
        ['u', 'back to the case'],
      ],
    },
    {
      where: 'Review',
      keys: [
        ['j k', 'next, previous claim'],
        ['a r', 'accept, reject'],
        ['x', 'tick the claim'],
        ['m n', 'merge the ticked one into this, not the same'],
        ['s', 'split the ticked statements off'],
        ['z', 'take back what was decided last'],
        ['b', 'many at once'],
      ],
    },
    {
      where: 'Map',
      keys: [
        ['+ -', 'closer, further'],
        ['0', 'all places'],
      ],
    },
    {
      where: 'Report',
      keys: [
        ['j k', 'next, previous statement'],
        ['Enter', 'open its claim'],
        ['p', 'parent report beside this one'],
        ['r', 'show what was removed'],
        ['u', 'back to the case'],
      ],
    },
  ]

/** The list of keys. */
export default function Keys(props: {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}): ReactNode {
  return (
    <Sheet title="Keys" isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      <div className="keys">
        {groups.map((group) => (
          <section key={group.where}>
            <h3>{group.where}</h3>
            <dl>
              {group.keys.map(([keys, does]) => (
                <div key={keys}>
                  <dt>{keys.split(' ').map((one) => (one === '…' ? '…' : <kbd key={one}>{one}</kbd>))}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Button slot="close" className="button">
        Close
      </Button>
    </Sheet>
  )
}
