import type { Translate } from '../i18n/create_translator';
import type { MessageId } from '../i18n/messages';
import { INDEX } from '../index_schema/indices';
import { chartMakers } from './chart_makers';
import { dashboard, place } from './dashboard';
import type { SavedObject } from './saved_object';
import { byTime, count, numbers, overTime, pie, queries, table, terms } from './visualizations';

/** The dashboard "Sextant – catalogue" with its charts: the records as of the last snapshot. */
export function catalogueDashboard(
  translate: Translate,
  version: string,
  records: SavedObject,
  runs: SavedObject
): SavedObject[] {
  const word = (id: MessageId) => translate(id);
  const counted = count(word('sextant.osd.records'));
  const make = chartMakers('catalogue', INDEX.records, counted, translate);
  const { chart } = make;
  const about = make.about('sextant.nav.catalogues', 'sextant.osd.catalogue.about');
  const figures = numbers({
    ...chart('figures', 'sextant.services.figures'),
    aggs: [
      counted,
      queries('group', {
        [word('sextant.osd.records')]: '*',
        [word('sextant.wording.access.public')]: 'access:public',
        [word('sextant.wording.validity.valid')]: 'validity:valid',
        [word('sextant.wording.validity.invalid')]: 'validity:invalid',
      }),
    ],
  });
  const shares = (id: string, title: MessageId, field: string) =>
    pie({ ...chart(id, title), aggs: [counted, terms('segment', field, word(title))] });
  const access = shares('access', 'sextant.filter.access', 'access');
  const validity = shares('validity', 'sextant.filter.validity', 'validity');
  const standard = shares('standard', 'sextant.filter.standard', 'standard');
  const ranked = (id: string, title: MessageId, field: string) =>
    make.ranked(id, title, field, title);
  const catalogues = ranked('catalogues', 'sextant.nav.catalogues', 'catalogue');
  const organisations = ranked('organisations', 'sextant.filter.organisation', 'organisation');
  const themes = ranked('topics', 'sextant.filter.topic', 'topic');
  const created = overTime('histogram', {
    ...chart('created', 'sextant.filter.created'),
    aggs: [counted, byTime('created', 'y')],
  });
  const protocols = table({
    ...chart('protocols', 'sextant.filter.protocol'),
    aggs: [counted, terms('bucket', 'link_protocol', word('sextant.filter.protocol'), 50)],
  });
  const whole = dashboard(
    {
      id: 'catalogue',
      title: 'Sextant – catalogue',
      description: translate('sextant.osd.version', { version }),
      from: 'now-30d',
    },
    [
      place(about, 16, 8),
      place(figures, 32, 8),
      place(access, 16, 12),
      place(validity, 16, 12),
      place(standard, 16, 12),
      place(catalogues, 24, 15),
      place(organisations, 24, 15),
      place(created, 24, 15),
      place(themes, 24, 15),
      place(records, 48, 18),
      place(protocols, 20, 16),
      place(runs, 28, 16),
    ]
  );
  const charts = [
    access,
    validity,
    standard,
    catalogues,
    organisations,
    themes,
    created,
    protocols,
  ];
  return [about, figures, ...charts, whole];
}
