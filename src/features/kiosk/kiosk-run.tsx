import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import type { KioskSession } from '../../persistence/kiosk-records.ts';
import { paths } from '../../paths.ts';
import { releaseTab, stayInKiosk } from '../../shared/kiosk-tab.ts';
import { CustomerTurn } from './customer-turn.tsx';
import { leaveFullScreen } from '../../shared/full-screen.ts';
import styles from './kiosk-run.module.css';
import { StaffDialog } from './staff-dialog.tsx';
import { useWakeLock } from '../../shared/use-wake-lock.ts';
import { useVoices } from './voices.ts';

interface KioskRunProps {
  readonly project: Project;
  readonly session: KioskSession;
}

/** One customer after the other, until somebody with the PIN ends it. */
export function KioskRun({ project, session }: KioskRunProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const voices = useVoices(session.languages);
  const [turn, setTurn] = useState(0);
  const [staff, setStaff] = useState(false);
  useEffect(() => stayInKiosk(paths.kioskRun(project.id)), [project.id]);
  useWakeLock();
  useFreshPage(() => setTurn((last) => last + 1));
  const end = (): void => {
    releaseTab();
    leaveFullScreen();
    // Replaced, so that a step back does not lead to a kiosk that is over.
    window.location.replace(paths.kiosk(project.id));
  };
  if (voices === null) return <p role="status">{t('common:loading')}</p>;
  return (
    <>
      {/* Another key is another customer: every field, place and focus of the last one is gone. */}
      <Suspense fallback={null}>
        <CustomerTurn
          key={turn}
          project={project}
          session={session}
          voices={voices}
          isFirst={turn === 0}
          staffLabel={t('staff.button')}
          onStaff={() => setStaff(true)}
          onOver={() => setTurn(turn + 1)}
        />
      </Suspense>
      {staff ? (
        <div className={styles['kiosk']}>
          <StaffDialog session={session} onClose={() => setStaff(false)} onLeave={end} />
        </div>
      ) : null}
    </>
  );
}

/** A page that comes back from the browser's memory would show what the last customer left. */
function useFreshPage(onBack: () => void): void {
  useEffect(() => {
    const onShow = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) onBack();
    };
    window.addEventListener('pageshow', onShow);
    return () => window.removeEventListener('pageshow', onShow);
  });
}
