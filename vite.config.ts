/// <reference types="vitest/config" />
import localesPlugin from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { securityHeaders } from './src/build/security-headers-plugin.ts';
import { serviceWorker } from './src/build/service-worker-plugin.ts';

const COMPONENT_TESTS = ['tests/{ui,features,app}/**/*.test.{ts,tsx}'];
const NOT_UNIT_TESTS = ['tests/browser/**', '**/node_modules/**'];

export default defineConfig({
  // Relative addresses: the built app runs in any folder of any static host.
  base: './',
  plugins: [
    react(),
    // React Aria's own announcements: only the languages that the app speaks.
    { ...localesPlugin.vite({ locales: ['en-US', 'pl-PL', 'ru-RU', 'zh-TW'] }), enforce: 'pre' },
    securityHeaders(),
    serviceWorker({ source: 'src/offline/service-worker.ts' }),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // An inlined file would need `data:` in more places of the security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...NOT_UNIT_TESTS, ...COMPONENT_TESTS],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'dom',
          include: COMPONENT_TESTS,
          exclude: NOT_UNIT_TESTS,
          environment: 'happy-dom',
        },
      },
    ],
  },
});
