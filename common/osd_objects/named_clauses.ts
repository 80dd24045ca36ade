import { filterText } from '../i18n/filter_words';
import type { Translate } from '../i18n/create_translator';
import { concerns, Dashboard, FILTER_NAMES, Filters } from '../query/filter_fields';
import { filterClauses } from '../query/filter_query';
import type { NamedClause } from './saved_object';

/**
 * The filters of a page as clauses with the names that their pills have there. Rights are about
 * groups that only the server knows: they are left out.
 */
export function namedClauses(
  translate: Translate,
  tag: string,
  dashboard: Dashboard,
  filters: Filters
): NamedClause[] {
  return FILTER_NAMES.filter((name) => concerns(dashboard, name) && name !== 'rights').flatMap(
    (name) => {
      const values = filters[name] ?? [];
      if (values.length === 0) return [];
      const alias = values.map((value) => filterText(translate, tag, { name, value })).join(' · ');
      return filterClauses(dashboard, { [name]: values }).map((query) => ({ alias, query }));
    }
  );
}
