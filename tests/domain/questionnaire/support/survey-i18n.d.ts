/** The words of the form library in all languages; imported for its effect alone. */
declare module 'survey-core/survey.i18n';
