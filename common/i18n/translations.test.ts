import { ACCESS } from '../catalogue/access';
import { WORKFLOW } from '../catalogue/catalogue_record';
import { rightName, RIGHTS } from '../catalogue/rights';
import { VALIDITY } from '../catalogue/validity';
import { PANELS } from '../panels/registry';
import { FILTER_NAMES, FILTERS } from '../query/filter_fields';
import { createTranslator } from './create_translator';
import { isMessageId, Locale, LOCALES, MESSAGES } from './messages';

const ids = Object.keys(MESSAGES.en).filter(isMessageId);
const gapsOf = (text: string) =>
  Array.from(new Set(text.match(/(?<!(?:one|other) )\{\w+(?=[,}])/g) ?? [])).sort();

/** Values that data holds and that pages name in words. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  access: ACCESS,
  validity: VALIDITY,
  rights: RIGHTS.map(rightName).flatMap((name) => [name, `no.${name}`]),
  kind: ['dataset', 'series', 'service', 'featureCatalog', 'map', 'nonGeographicDataset'],
  workflow: WORKFLOW,
  harvested: ['true', 'false'],
  topic: ['oceans', 'environment', 'biota', 'elevation'],
  standard: ['iso19139', 'iso19115-3.2018', 'iso19110', 'dublin-core'],
  service:
    'WMS WMTS WFS WCS CSW WPS SOS TMS OGCAPI SensorThings STAC ERDDAP THREDDS Oceanotron GeoNetwork FTP other'.split(
      ' '
    ),
  operation: ['unknown', 'other'],
  outcome: ['success', 'failure', 'any'],
  failure: ['counted', 'apart', 'outside'],
  users: ['real', 'machine', 'all'],
  usage: ['consultation', 'visualisation', 'download', 'discovery', 'other'],
  exception: ['certain', 'suspected'],
  client: ['browser', 'gis', 'machine', 'cascade', 'robot', 'probe', 'unknown'],
};

test('both languages hold the same texts', () => {
  expect(Object.keys(MESSAGES.fr).sort()).toEqual(Object.keys(MESSAGES.en).sort());
});

test.each(LOCALES)('every text of %s says something, and not its identifier', (locale) => {
  const empty = ids.filter((id) => MESSAGES[locale][id].trim() === '');
  expect(empty).toEqual([]);
  expect(ids.filter((id) => MESSAGES[locale][id].startsWith('sextant.'))).toEqual([]);
});

test('both languages fill the same gaps', () => {
  const different = ids.filter(
    (id) => gapsOf(MESSAGES.fr[id]).join() !== gapsOf(MESSAGES.en[id]).join()
  );
  expect(different).toEqual([]);
});

test('French puts a narrow no-break space before its high punctuation', () => {
  const wrong = ids.filter((id) => /[ \u00a0][:;!?%»]|«[ \u00a0]/.test(MESSAGES.fr[id]));
  expect(wrong).toEqual([]);
});

test.each(LOCALES)('every text of %s can be filled', (locale: Locale) => {
  const translate = createTranslator(locale);
  const any = new Proxy<Record<string, number>>({}, { has: () => true, get: () => 2 });
  for (const id of ids) {
    const values = Object.fromEntries(gapsOf(MESSAGES[locale][id]).map((gap) => [gap.slice(1), 2]));
    expect(translate(id, { ...any, ...values })).not.toContain('{');
  }
});

test('every panel and column has its title, every panel says how it counts where it can', () => {
  const wanted = PANELS.flatMap(({ title, about, columns = [] }) => [
    title,
    ...(about ? [about] : []),
    ...columns.map((column) => column.title),
  ]);
  expect(wanted.filter((id) => !isMessageId(id))).toEqual([]);
});

test('every filter and every value with words is named', () => {
  const names = FILTER_NAMES.map((name) => `sextant.filter.${name}`);
  const words = FILTER_NAMES.map((name): string | undefined => FILTERS[name].words);
  const values = words.flatMap((word) =>
    word
      ? (VALUES[word] ?? ['(no values listed)']).map((value) => `sextant.wording.${word}.${value}`)
      : []
  );
  expect([...names, ...values].filter((id) => !isMessageId(id))).toEqual([]);
});
