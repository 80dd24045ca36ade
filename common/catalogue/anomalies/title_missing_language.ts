import { defineAnomaly } from './define_anomaly';

/** Of the languages of the pages; a source that tells no languages says nothing. */
export const titleMissingLanguage = defineAnomaly({
  id: 'title_missing_language',
  find: ({ document: { title, title_fr: fr, title_en: en } }) =>
    title === undefined || (fr === undefined) !== (en === undefined),
});
