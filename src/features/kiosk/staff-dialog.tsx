import { useEffect, useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KioskLock, KioskSession } from '../../persistence/kiosk-records.ts';
import { useServices } from '../../store/services.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { afterWrongPin, isPin, PIN_PATTERN, secondsToWait } from './pin.ts';
import { PinInput } from './pin-input.tsx';
import { useIdle } from './use-idle.ts';

interface StaffDialogProps {
  readonly session: KioskSession;
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

/** Nobody stands here for longer: customers come back. */
const IDLE_SECONDS = 60;

/** The way out, for those who know the PIN. */
export function StaffDialog({ session, onClose, onLeave }: StaffDialogProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const form = useId();
  const [digits, setDigits] = useState('');
  const { message, wait, check } = usePinCheck(session, onLeave);
  useIdle({ active: true, seconds: IDLE_SECONDS, warningSeconds: 0, onOver: onClose });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wait > 0 || !PIN_PATTERN.test(digits)) return;
    setDigits('');
    void check(digits);
  };
  const problem =
    wait > 0 ? t('staff.wait', { count: wait }) : message === 'wrong' ? t('staff.wrong') : undefined;
  return (
    <Dialog
      title={t('staff.title')}
      closeLabel={t('common:close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('staff.stay')}</Button>
          <Button variant="primary" type="submit" form={form} disabled={wait > 0}>
            {t('staff.leave')}
          </Button>
        </>
      }
    >
      <form id={form} autoComplete="off" onSubmit={submit}>
        <PinInput label={t('staff.pin')} error={problem} digits={digits} onChange={setDigits} />
      </form>
      <p>{t('staff.unfinished')}</p>
    </Dialog>
  );
}

/** Checks against what the device holds now: in another tab somebody may have set a new PIN, or tried wrong ones. */
function usePinCheck(session: KioskSession, onRight: () => void) {
  const { kiosk } = useServices();
  const [message, setMessage] = useState<'wrong' | null>(null);
  const [lock, setLock] = useState<KioskLock | null>(session.lock);
  const waitAt = (now: number): number => (lock === null ? 0 : secondsToWait(lock, now));
  const { now, setNow } = useNow((moment) => waitAt(moment) > 0);
  const check = async (digits: string): Promise<void> => {
    const stored = await kiosk?.session(session.project);
    const current = (stored?.ok ? stored.value : null) ?? session;
    if (current.lock === null || (await isAllowed(digits, current.lock))) {
      await kiosk?.keepSession({ ...current, lock: null });
      onRight();
      return;
    }
    const next = afterWrongPin(current.lock, Date.now());
    await kiosk?.keepSession({ ...current, lock: next });
    setLock(next);
    setNow(Date.now());
    setMessage('wrong');
  };
  return { message, wait: waitAt(now), check };
}

async function isAllowed(digits: string, lock: KioskLock): Promise<boolean> {
  return secondsToWait(lock, Date.now()) === 0 && isPin(digits, lock.pin);
}

/** The time, as long as somebody has to wait. */
function useNow(isWaiting: (now: number) => boolean) {
  const [now, setNow] = useState(() => Date.now());
  const ticks = isWaiting(now);
  useEffect(() => {
    if (!ticks) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [ticks]);
  return { now, setNow };
}
