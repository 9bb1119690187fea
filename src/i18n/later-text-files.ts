/** One chunk per language and namespace, fetched when a screen needs it. */
export const laterTextFiles = import.meta.glob<{ default: object }>([
  '../../locales/*/*.json',
  '!../../locales/*/{common,glossary,home,pillars}.json',
]);
