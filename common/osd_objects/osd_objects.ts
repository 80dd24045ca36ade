import { Locale } from '../i18n/messages';
import { createTranslator } from '../i18n/create_translator';
import { USUAL_TAGS } from '../i18n/writer';
import { catalogueDashboard } from './catalogue_dashboard';
import { indexPatterns } from './index_patterns';
import type { SavedObject } from './saved_object';
import { recordSearch, requestSearches, runSearch } from './searches';
import { servicesDashboard } from './services_dashboard';

/**
 * Everything that we bring to OpenSearch Dashboards, in one language: what refers comes after what it
 * refers to. Ids are the same in all languages.
 * @param version told in the dashboards' descriptions, by which an older one is known
 */
export function osdObjects(locale: Locale, version: string): SavedObject[] {
  const translate = createTranslator(locale);
  const tag = USUAL_TAGS[locale];
  const requests = requestSearches(translate, tag);
  const [records, runs] = [recordSearch(translate), runSearch(translate)];
  return [
    ...indexPatterns(),
    ...requests,
    records,
    runs,
    ...servicesDashboard(translate, tag, version, requests),
    ...catalogueDashboard(translate, version, records, runs),
  ];
}

/** As OSD's import takes it: an object a line. */
export function asNdjson(objects: readonly SavedObject[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('');
}
