import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import styles from './method-explanation.module.css';
import { methodOf, type MethodId } from './methods.ts';

interface MethodExplanationProps {
  readonly ids: readonly MethodId[];
  /** How many answers the numbers at hand rest on, in words; absent on the page of all methods. */
  readonly n?: string;
}

/** "How is this computed?": each method in plain words, with its formula, its limits and its source. */
export function MethodExplanation(props: MethodExplanationProps) {
  const { t } = useTranslation();
  // Its texts are fetched at the first click: the screen behind must not be put away meanwhile.
  return (
    <Suspense fallback={<p role="status">{t('loading')}</p>}>
      <Methods {...props} />
    </Suspense>
  );
}

function Methods({ ids, n }: MethodExplanationProps) {
  const { t } = useTranslation('methods');
  return (
    <div className={styles['methods']}>
      {n === undefined ? null : <p className={styles['n']}>{t('labels.n', { n })}</p>}
      {ids.map((id) => (
        <section key={id} className={styles['method']}>
          <h3>{t(`list.${id}.name`)}</h3>
          <MethodBody id={id} />
        </section>
      ))}
      <p>
        <a href={paths.methods()}>{t('all')}</a>
      </p>
    </div>
  );
}

/** One method without its name. */
export function MethodBody({ id }: { readonly id: MethodId }) {
  const { t } = useTranslation('methods');
  const { formula, sources } = methodOf(id);
  return (
    <>
      <p className={styles['question']}>{t(`list.${id}.question`)}</p>
      <p>{t(`list.${id}.how`)}</p>
      {formula === null ? null : (
        <p className={styles['formula']} translate="no">
          {formula}
        </p>
      )}
      <p>
        <strong>{t('labels.limits')}</strong> {t(`list.${id}.limits`)}
      </p>
      <p className={styles['source']}>{t('labels.source', { source: sources })}</p>
    </>
  );
}
