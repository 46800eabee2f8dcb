import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

/** A sheet over the page, under its title; a press beside it or Escape closes it. */
export function Sheet(props: {
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
