import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  /** What is lost, and what stays. */
  readonly children: ReactNode;
  readonly labels: { readonly confirm: string; readonly cancel: string; readonly close: string };
  /** Not before something in the dialog was ticked, say. */
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something is lost; leaving the dialog in any way is a no. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, labels, disabled = false, onConfirm, onCancel } = props;
  return (
    <Dialog
      title={title}
      closeLabel={labels.close}
      onClose={onCancel}
      actions={
        <>
          <Button data-autofocus="" onClick={onCancel}>
            {labels.cancel}
          </Button>
          <Button variant="danger" disabled={disabled} onClick={onConfirm}>
            {labels.confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
