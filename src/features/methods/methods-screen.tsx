import { useTranslation } from 'react-i18next';
import { paths } from '../../paths.ts';
import { MethodBody } from '../../shared/method-explanation.tsx';
import { METHODS } from '../../shared/methods.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Page } from '../../ui/page.tsx';
import styles from './methods-screen.module.css';
import { useShownMethod } from './use-shown-method.ts';

/** Every method with its formula, its limits and its source: the same texts as under "How is this computed?". */
export function MethodsScreen() {
  const { t } = useTranslation('methods');
  useShownMethod();
  return (
    <Page eyebrow={t('eyebrow')} title={t('title')} lead={t('lead')}>
      <div className={styles['columns']}>
        <Contents />
        <div className={styles['methods']}>
          {METHODS.map(({ id }) => (
            <section
              key={id}
              id={id}
              className={styles['method']}
              aria-labelledby={`${id}-name`}
              tabIndex={-1}
            >
              <h2 id={`${id}-name`}>{t(`list.${id}.name`)}</h2>
              <MethodBody id={id} />
            </section>
          ))}
        </div>
      </div>
    </Page>
  );
}

/** Beside the methods there is room for the list; above them it would stand in the way. */
const WIDE = '(min-width: 1200px)';

function Contents() {
  const { t } = useTranslation('methods');
  return (
    <nav className={styles['contents']} aria-label={t('contents')}>
      <Disclosure summary={t('contents')} startsOpen={window.matchMedia(WIDE).matches}>
        <ul>
          {METHODS.map(({ id }) => (
            <li key={id}>
              <a href={paths.method(id)}>{t(`list.${id}.name`)}</a>
            </li>
          ))}
        </ul>
      </Disclosure>
    </nav>
  );
}
