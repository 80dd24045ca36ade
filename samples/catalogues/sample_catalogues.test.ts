import { field, list, readable, until } from '../test_support';
import { exceptionCounts } from './exceptions';
import { sampleGroups } from './groups';
import { sampleCatalogues } from './sample_catalogues';

const records = readable();
const inGroup = (id: string) => records.filter((source) => list(source.op0).includes(id));
const isPublic = (source: (typeof records)[number]) => list(source.op0).includes('1');
const count = (fits: (source: (typeof records)[number]) => boolean) => records.filter(fits).length;

test('the same options give the same answer, another seed another one', () => {
  const text = (seed?: number) => JSON.stringify(sampleCatalogues({ until, seed }));
  expect(text()).toBe(text());
  expect(text(5)).not.toBe(text());
});

test('each catalogue has about the size it is said to have', () => {
  const size = (name: keyof typeof sampleGroups) => inGroup(sampleGroups[name].id).length;
  expect(size('ODATIS')).toBeGreaterThan(125);
  expect(size('ODATIS')).toBeLessThan(155);
  expect(size('DCSMM')).toBeGreaterThan(80);
  expect(size('DCSMM')).toBeLessThan(100);
  expect(size('SURVAL')).toBeGreaterThan(15);
  expect(size('GEOCATALOGUE')).toBeGreaterThan(120);
});

test('about half of the public records of the others are in the Géocatalogue', () => {
  const others = records.filter((one) => isPublic(one) && one.groupOwner !== '204');
  const shared = others.filter((one) => list(one.op0).includes('204'));
  expect(shared.length / others.length).toBeGreaterThan(0.4);
  expect(shared.length / others.length).toBeLessThan(0.65);
});

test('documents that a reader leaves out are few and countable', () => {
  const all = sampleCatalogues({ until }).hits;
  expect(all.total.value).toBe(all.hits.length);
  const having = (name: string, value: string) =>
    all.hits.filter((hit) => hit._source[name] === value);
  expect(having('draft', 'y')).toHaveLength(exceptionCounts.workingCopies);
  expect(having('draft', 'e')).toHaveLength(exceptionCounts.workingCopies);
  expect(having('isTemplate', 'y')).toHaveLength(exceptionCounts.templates);
  expect(having('isTemplate', 's')).toHaveLength(exceptionCounts.subTemplates);
  for (const hit of having('draft', 'y'))
    expect(hit._id).toBe(`${field(hit._source, 'uuid')}-draft`);
  expect(new Set(all.hits.map((hit) => hit._id)).size).toBe(all.hits.length);
  expect(new Set(records.map((one) => one.id)).size).toBe(records.length);
});

test('exceptional records are as many as announced', () => {
  const groups = Object.values(sampleGroups).map(({ id }) => id);
  const outside = (one: (typeof records)[number]) =>
    !list(one.op0).some((id) => groups.includes(id));
  expect(count((one) => outside(one) && !isPublic(one))).toBe(exceptionCounts.ownedNotPublished);
  expect(count((one) => outside(one) && isPublic(one))).toBe(
    exceptionCounts.publicOutsideCatalogues
  );
  expect(count((one) => one.groupOwner === undefined)).toBe(exceptionCounts.withoutOwnerGroup);
  expect(count((one) => one.resourceTitleObject === undefined)).toBe(exceptionCounts.withoutTitle);
  expect(count((one) => one.isHarvested === 'true')).toBeGreaterThan(8);
});

test('privileges show every plain case and the odd ones', () => {
  const grants = (one: (typeof records)[number], operation: 'op0' | 'op1' | 'op5', id: string) =>
    list(one[operation]).includes(id);
  expect(count((one) => !grants(one, 'op0', '1') && grants(one, 'op5', '1'))).toBeGreaterThan(0);
  expect(count((one) => !grants(one, 'op0', '1') && grants(one, 'op1', '1'))).toBeGreaterThan(0);
  expect(count((one) => !grants(one, 'op0', '204') && grants(one, 'op1', '204'))).toBeGreaterThan(
    0
  );
  expect(count((one) => !grants(one, 'op0', '1') && grants(one, 'op0', '204'))).toBeGreaterThan(0);
  expect(count((one) => !grants(one, 'op0', '1') && grants(one, 'op0', '0'))).toBeGreaterThan(5);
  expect(count((one) => grants(one, 'op0', '-1'))).toBeGreaterThan(0);
  expect(count((one) => isPublic(one) && !grants(one, 'op1', '1'))).toBeGreaterThan(20);
});

test('every validity and standard occurs, and validators agree with the sum', () => {
  const values = (name: string) => new Set(records.map((one) => field(one, name)));
  expect([...values('valid')].sort()).toEqual(['-1', '0', '1']);
  expect(values('documentStandard')).toEqual(
    new Set(['iso19115-3.2018', 'iso19139', 'dublin-core', 'iso19110'])
  );
  for (const one of records.filter((each) => each['valid_schematron-rules-iso'] !== undefined)) {
    const required = [field(one, 'valid_xsd'), field(one, 'valid_schematron-rules-iso')];
    const sum = required.includes('2') ? '-1' : required.includes('0') ? '0' : '1';
    expect(one.valid).toBe(sum);
  }
  const optional = count(
    (one) => one.valid === '1' && one['valid_schematron-rules-datacite'] === '0'
  );
  expect(optional).toBeGreaterThan(0);
});

test('values keep the several shapes of real answers', () => {
  const shapes = (name: string) =>
    new Set(
      records.map(({ [name]: value }) =>
        Array.isArray(value) ? `${typeof value[0]}[]` : typeof value
      )
    );
  expect(shapes('isPublishedToAll')).toEqual(new Set(['string', 'boolean[]']));
  expect(shapes('op0')).toEqual(new Set(['string', 'string[]', 'undefined']));
  expect(shapes('groupPublishedId')).toEqual(
    new Set(['string', 'string[]', 'number[]', 'undefined'])
  );
  expect(shapes('indexingDate')).toEqual(new Set(['string', 'number']));
  expect(shapes('popularity')).toEqual(new Set(['string', 'number']));
  expect(shapes('indexingError')).toEqual(new Set(['string', 'string[]', 'undefined']));
  expect(shapes('location')).toEqual(new Set(['string', 'string[]', 'undefined']));
  const links = JSON.stringify(records.map((one) => one.link));
  expect(links).toContain('"urlObject"');
  expect(links).toContain('"url":');
});

test('dates run from 2008 to the end, changes follow creations', () => {
  const created = records.map((one) => Date.parse(field(one, 'createDate')));
  expect(new Date(Math.min(...created)).getUTCFullYear()).toBe(2008);
  expect(new Date(Math.max(...created)).getUTCFullYear()).toBe(2026);
  for (const one of records) {
    const change = Date.parse(field(one, 'changeDate'));
    expect(change).toBeGreaterThanOrEqual(Date.parse(field(one, 'createDate')));
    expect(change).toBeLessThan(until.getTime());
  }
  expect(count((one) => !field(one, 'createDate').endsWith('Z'))).toBeGreaterThan(0);
});

test('titles are distinct, and no host is a real one', () => {
  const titles = records.map((one) => field(one, 'resourceTitleObject', 'default')).filter(Boolean);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.some((title) => title.length > 200)).toBe(true);
  const urls = records.flatMap((one) => list(one.linkUrl));
  expect(urls.length).toBeGreaterThan(600);
  for (const url of urls) expect(new URL(url).hostname).toMatch(/\.example$/);
  const text = JSON.stringify(records);
  expect(text).not.toMatch(/\{(?:of|en|year)\}|undefined|NaN/);
});

test('of an earlier day there are fewer records, some of them otherwise, some that are no more', () => {
  const byUuid = (at: Date) =>
    new Map(sampleCatalogues({ until, at }).hits.hits.map(({ _id, _source }) => [_id, _source]));
  const now = byUuid(until);
  const then = byUuid(new Date(until.getTime() - 182 * 86_400_000));
  const both = [...then.keys()].filter((uuid) => now.has(uuid));
  const differing = (name: string) =>
    both.filter(
      (uuid) => JSON.stringify(then.get(uuid)?.[name]) !== JSON.stringify(now.get(uuid)?.[name])
    );
  expect(now.size - both.length).toBeGreaterThan(10);
  expect(then.size - both.length).toBeGreaterThan(2);
  for (const name of ['valid', 'op0', 'link']) expect(differing(name)).not.toEqual([]);
  expect(differing('uuid')).toEqual([]);
  const changed = both.filter((uuid) => then.get(uuid)?.changeDate !== now.get(uuid)?.changeDate);
  for (const name of ['valid', 'op0', 'link'])
    expect(changed).toEqual(expect.arrayContaining(differing(name)));
});
