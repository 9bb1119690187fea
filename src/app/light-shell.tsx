import type { ReactNode } from 'react';
import { paths } from '../paths.ts';
import { SaveFailure } from '../shared/save-failure.tsx';
import { classNames } from '../ui/class-names.ts';
import { Logo } from '../ui/logo.tsx';
import styles from './light-shell.module.css';
import { Tools } from './tools.tsx';

/** What invited colleagues see around a screen: language and colours, and nothing of the steps that are not theirs. */
export function LightShell({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['shell']}>
      <header className={styles['top']}>
        <NameAndTools />
      </header>
      <main id="main" className={styles['main']}>
        <div className={styles['notices']}>
          <SaveFailure />
        </div>
        {children}
      </main>
    </div>
  );
}

/** The same around a screen that has a layout, and a header, of its own. */
export function LightFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classNames(styles['shell'], styles['frame'])}>
      <section className={styles['top']} aria-label="Plumbline">
        <NameAndTools />
      </section>
      {children}
    </div>
  );
}

function NameAndTools() {
  return (
    <>
      <a className={styles['logo']} href={paths.home()}>
        <Logo />
        Plumbline
      </a>
      <Tools />
    </>
  );
}
