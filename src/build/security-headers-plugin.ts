import type { Plugin } from 'vite';
import { headersFile, pagePolicy, responseHeaders } from './content-security-policy.ts';

/**
 * Puts the security policy into the built page, into a `_headers` file for hosts that read one, and into the
 * answers of `vite preview`, so that localhost behaves like a well configured host. The development server stays
 * without it: hot reloading needs inline scripts and a socket.
 */
export function securityHeaders(): Plugin {
  return {
    name: 'plumbline:security-headers',
    apply: (_config, { command, isPreview }) => command === 'build' || isPreview === true,
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy('index') },
        // Before everything else: a policy in the page holds only for what comes after it.
        injectTo: 'head-prepend',
      },
    ],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        for (const [name, value] of Object.entries(responseHeaders(pathname))) {
          response.setHeader(name, value);
        }
        next();
      });
    },
  };
}
