import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Sheet } from '../shell/sheet.tsx'

/** The sheet on which a grade is decided. */
export default function GradeDialog(props: {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
}): ReactNode {
  return (
    <Sheet title={props.title} isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      {props.children}
      <Button slot="close" className="button">
        Done
      </Button>
    </Sheet>
  )
}
