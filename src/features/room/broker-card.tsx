import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import type { Workshop } from '../../domain/model/workshop.ts';
import { checkBroker, type BrokerProblem } from '../../domain/workshop/broker-address.ts';
import { createSealingKeys } from '../../exchange/seal.ts';
import { useServices } from '../../store/services.tsx';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './room-screen.module.css';

interface BrokerCardProps {
  readonly project: Project;
  readonly workshop: Workshop;
}

/** Asks for the broker and makes the room's keys on this device. */
export function BrokerCard({ project, workshop }: BrokerCardProps) {
  const { t } = useTranslation('room');
  const [address, setAddress] = useState(workshop.room?.broker ?? '');
  const [problem, setProblem] = useState<BrokerProblem | null>(null);
  const { make, failed } = useMakeRoom({ project, workshop });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const checked = checkBroker(address);
    setProblem(checked.ok ? null : checked.reason);
    if (checked.ok) void make(checked.value);
  };
  return (
    <Card title={t('setUp.title')}>
      <form className={styles['form']} onSubmit={submit}>
        <p className={styles['words']}>{t('setUp.text')}</p>
        <TextField
          label={t('setUp.address')}
          hint={t('setUp.addressHint')}
          error={problem ? t(`setUp.problem.${problem}`) : undefined}
          value={address}
          onChange={setAddress}
          maxLength={1_000}
          placeholder="wss://"
        />
        {workshop.sealing === null ? <p className={styles['words']}>{t('setUp.sealing')}</p> : null}
        {failed ? <Notice tone="error">{t('state.unavailable')}</Notice> : null}
        <div className={styles['actions']}>
          <Button variant="primary" type="submit">
            {t('setUp.make')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function useMakeRoom({ project, workshop }: BrokerCardProps) {
  const { t } = useTranslation('room');
  const { rooms } = useServices();
  const { setWorkshop } = useWorkshopActions();
  const [failed, setFailed] = useState(false);
  const make = async (broker: string): Promise<void> => {
    setFailed(false);
    try {
      const engine = await rooms.load();
      const room = await engine.createSettings(broker);
      const sealing = workshop.sealing ?? (await createSealingKeys());
      setWorkshop(project.id, { ...workshop, room, sealing });
      announce(t('made'));
    } catch {
      // The network went before this part of the app was on the device.
      setFailed(true);
    }
  };
  return { make, failed };
}
