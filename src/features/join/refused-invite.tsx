import { useTranslation } from 'react-i18next';
import type { InviteRefusal } from '../../exchange/invite-link.ts';
import { paths } from '../../paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';

/** Says what is wrong with a link and what to do; nothing of it is kept. */
export function RefusedInvite({ reason }: { readonly reason: InviteRefusal }) {
  const { t } = useTranslation('join');
  return (
    <Page title={t(`refused.${reason}.title`)} lead={t(`refused.${reason}.text`)}>
      <p>{t(`refused.${reason}.help`)}</p>
      <div>
        {reason === 'unknown-version' ? (
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t('refused.reload')}
          </Button>
        ) : (
          <ButtonLink href={paths.home()}>{t('refused.home')}</ButtonLink>
        )}
      </div>
    </Page>
  );
}
