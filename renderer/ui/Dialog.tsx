import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useText } from '../messages/text.tsx'
import { Button } from './Button.tsx'
import classes from './dialog.module.css'
import { Icon } from './Icon.tsx'

type DialogProps = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly foot?: ReactNode
  readonly role?: 'dialog' | 'alertdialog'
  readonly size?: 'narrow' | 'wide' | 'page'
}

/** A window over the window. Mounted while it is open; Esc and the cross call onClose, the focus returns by itself. */
export function Dialog({ title, onClose, children, foot, role = 'dialog', size = 'narrow' }: DialogProps) {
  const t = useText()
  return (
    <ModalOverlay
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => !open && onClose()}
      className={classes.veil!}
    >
      <Modal className={classes.modal!} data-size={size}>
        <AriaDialog role={role} className={classes.dialog!}>
          <div className={classes.head}>
            <Heading slot="title" className={classes.title!}>
              {title}
            </Heading>
            <Button look="quiet" icon label={t('common.close')} onPress={onClose}>
              <Icon name="close" />
            </Button>
          </div>
          {children}
          {foot && <div className={classes.foot}>{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
