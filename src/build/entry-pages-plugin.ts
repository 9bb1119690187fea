import type { Plugin } from 'vite';
import { ENTRY_PAGE_MARK, ENTRY_PAGES, type EntryPage } from '../offline/entry-pages.ts';
import { pagePolicy } from './content-security-policy.ts';

const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)/g;

/**
 * The built start page as another entry page: says which one it is and has that page's policy. Throws when the start
 * page is not as expected: a page with the wrong policy must not ship.
 */
export function entryPageFrom(startPage: string, page: EntryPage): string {
  const policies = [...startPage.matchAll(POLICY)];
  const [policy] = policies;
  if (policies.length !== 1 || policy?.[2]?.replaceAll('&#39;', `'`) !== pagePolicy('index')) {
    throw new Error('the built start page does not state its policy just once');
  }
  const mark = `<meta name="${ENTRY_PAGE_MARK}" content="${page}">`;
  return startPage.replace(POLICY, `$1${pagePolicy(page)}$3\n    ${mark}`);
}

/**
 * Serves the app under the names of all entry pages: in the build as files made from the built start page, in
 * development (where no page has a policy) as the start page with that page's mark.
 */
export function entryPages(): Plugin {
  return {
    name: 'plumbline:entry-pages',
    // After the plugin of Vite that writes index.html.
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const startPage = bundle['index.html'];
        if (startPage?.type !== 'asset') throw new Error('the build has no index.html');
        const html = startPage.source.toString();
        for (const page of ENTRY_PAGES) {
          if (page === 'index') continue;
          this.emitFile({ type: 'asset', fileName: `${page}.html`, source: entryPageFrom(html, page) });
        }
      },
    },
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (pageAt(request.url) !== undefined) request.url = '/index.html';
        next();
      });
    },
    transformIndexHtml: (_html, { server, originalUrl }) => {
      const page = server && pageAt(originalUrl);
      if (page === undefined) return [];
      return [{ tag: 'meta', attrs: { name: ENTRY_PAGE_MARK, content: page }, injectTo: 'head' }];
    },
  };
}

function pageAt(address: string | undefined): EntryPage | undefined {
  const { pathname } = new URL(address ?? '/', 'http://localhost');
  return ENTRY_PAGES.find((page) => page !== 'index' && pathname === `/${page}.html`);
}
