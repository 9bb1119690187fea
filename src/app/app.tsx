import { Suspense } from 'react';
import { Announcer } from '../ui/announcer.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { AppRoutes } from './routes.tsx';
import { useLookAndLanguage } from './use-look-and-language.ts';

export function App() {
  useLookAndLanguage();
  return (
    <ErrorBoundary>
      {/* Before the first texts are there nothing can be said. */}
      <Suspense fallback={null}>
        <AppRoutes />
        <Announcer />
      </Suspense>
    </ErrorBoundary>
  );
}
