import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from './error-boundary.tsx';
import { Shell } from './shell.tsx';

/** A screen with the app around it. */
export function shell(screen: ReactNode): ReactNode {
  return <Shell>{guarded(screen)}</Shell>;
}

/** Screens load when needed, and a broken one leaves the rest of the app standing. */
export function guarded(screen: ReactNode): ReactNode {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loading />}>{screen}</Suspense>
    </ErrorBoundary>
  );
}

function Loading() {
  const { t } = useTranslation();
  return <p role="status">{t('loading')}</p>;
}
