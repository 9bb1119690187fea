export type ContentKind = 'project' | 'answer' | 'settings';
