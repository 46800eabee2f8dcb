import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

/** The sheet on which a grade is decided. */
export default function GradeDialog(props: {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
}): ReactNode {
  return (
    <ModalOverlay className="veil" isDismissable isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      <Modal className="sheet">
        <Dialog>
          <Heading slot="title" level={2} className="sheet-title">
            {props.title}
          </Heading>
          {props.children}
          <Button slot="close" className="button">
            Done
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
