/** Which files make up one version of the app; all paths are relative to where the app is served. */
export interface PrecachePlan {
  /** Changes whenever any file changes. */
  readonly version: string;
  /** The entry script's path: a page that does not mention it belongs to another version. */
  readonly entry: string;
  /** Needed to show a page; stored before the worker counts as installed. */
  readonly shell: readonly string[];
  /** Everything else; stored while the page is idle. */
  readonly rest: readonly string[];
}
