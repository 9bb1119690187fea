import { useTranslation } from 'react-i18next';
import { paths } from '../../paths.ts';
import { useApp } from '../../store/store-context.tsx';
import { selectWorkshopProject } from '../../store/workshop-actions.ts';
import { workshopOf } from '../../shared/workshop/intake.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { LinkedAnswer } from './linked-answer.tsx';
import { useReadLink, type ReadLink } from './use-read-link.ts';

/** An answer that was sent as a link, opened on whichever device: says what it is, and takes it where it belongs. */
export function AnswerLinkScreen({ code }: { readonly code: string }) {
  const { t } = useTranslation(['collect', 'common']);
  const link = useReadLink(code);
  if (link === null) return <p role="status">{t('common:loading')}</p>;
  return link.ok ? <Belonging link={link.value} /> : <Dead reason={link.reason} />;
}

/** An answer belongs to the device that holds its workshop. */
function Belonging({ link }: { readonly link: ReadLink }) {
  const workshop = workshopOf(link.read);
  const project = useApp((state) => selectWorkshopProject(state.projects, workshop));
  const isColleague = useApp((state) =>
    Object.values(state.projects).some(({ joined }) => joined?.invite.workshop === workshop),
  );
  if (project) return <LinkedAnswer project={project} link={link} />;
  if (isColleague) return <Dead reason="colleague" />;
  return <Dead reason={link.read.kind === 'sealed' ? 'sealed-elsewhere' : 'elsewhere'} />;
}

interface DeadProps {
  readonly reason:
    'damaged' | 'unknown-version' | 'too-long' | 'colleague' | 'sealed-elsewhere' | 'elsewhere';
}

/** Nothing can be done with the link here: why, and who can. */
function Dead({ reason }: DeadProps) {
  const { t } = useTranslation(['collect', 'common']);
  return (
    <Page
      eyebrow={t('link.eyebrow')}
      title={t(`link.${reason}.title`)}
      lead={t(`link.${reason}.text`)}
      actions={<ButtonLink href={paths.home()}>{t('common:notFound.home')}</ButtonLink>}
    >
      {null}
    </Page>
  );
}
