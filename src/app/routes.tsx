import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { ROUTES } from '../paths.ts';
import { guarded, shell } from './frame.tsx';

/** All other addresses and what they need to know weigh a kilobyte that the start page does without. */
const LaterRoutes = lazy(async () => ({ default: (await import('./later-routes.tsx')).LaterRoutes }));

export function AppRoutes() {
  return (
    <Routes>
      <Route path={ROUTES.home} element={shell(<HomeScreen />)} />
      <Route path="*" element={guarded(<LaterRoutes />)} />
    </Routes>
  );
}
