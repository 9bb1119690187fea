import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useOutcome, Way } from './way.tsx';

interface ShareWayProps {
  readonly title: string;
  readonly address: string;
  readonly onHandedOver: () => void;
}

/** The device's own sheet of apps. */
export function ShareWay({ title, address, onHandedOver }: ShareWayProps) {
  const { t } = useTranslation('join');
  const { outcome, tell } = useOutcome();
  const share = async (): Promise<void> => {
    try {
      await navigator.share({ text: t('ways.share.message', { title }), url: address });
    } catch (error) {
      // Whoever closes the sheet has changed their mind.
      const isClosed = error instanceof DOMException && error.name === 'AbortError';
      if (!isClosed) tell(t('ways.share.failed'));
      return;
    }
    onHandedOver();
    tell(t('ways.share.done'));
  };
  return (
    <Way title={t('ways.share.title')} text={t('ways.share.text')} outcome={outcome}>
      <Button variant="primary" onClick={() => void share()}>
        {t('ways.share.button')}
      </Button>
    </Way>
  );
}
