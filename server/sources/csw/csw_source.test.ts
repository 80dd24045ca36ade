import { readFileSync } from 'fs';
import type { ServerResponse } from 'http';
import { CatalogueRecord } from '../../../common/catalogue/catalogue_record';
import { Asked, startTestServer, TestServer } from '../../../test/support/http_server';
import { describeWithSharedData, sharedData } from '../../../test/support/shared_data';
import { cswSource, CswSourceOptions } from './csw_source';

type Answer = (asked: Asked, response: ServerResponse) => void;

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

function xml(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'text/xml' }).end(body);
}

const results = (matched: number, inside: string, next = 0) =>
  `<csw:GetRecordsResponse xmlns:csw="urn:c"><csw:SearchResults numberOfRecordsMatched="${matched}"` +
  ` nextRecord="${next}">${inside}</csw:SearchResults></csw:GetRecordsResponse>`;
const record = (id: string) =>
  `<MD_Metadata><fileIdentifier><CharacterString>${id}</CharacterString></fileIdentifier></MD_Metadata>`;

async function read(answer: Answer, options: Partial<CswSourceOptions> = {}) {
  server = await startTestServer(answer);
  const source = cswSource({
    url: server.url,
    version: '2.0.2',
    schema: 'iso19139',
    catalogue: { name: 'SITE' },
    thesauri: [],
    pauses: [],
    ...options,
  });
  const records: CatalogueRecord[] = [];
  const rejected: string[] = [];
  try {
    for await (const item of source.items()) {
      if ('record' in item) records.push(item.record);
      else if ('rejected' in item) rejected.push(item.rejected);
    }
    return { records, rejected };
  } catch (error) {
    return { records, rejected, error: String(error) };
  }
}

describe('what a server does wrong is said', () => {
  test.each<[string, Answer, RegExp]>([
    [
      'an exception with its reason',
      (_, response) =>
        xml(
          response,
          '<ows:ExceptionReport xmlns:ows="o"><ows:Exception exceptionCode="NoApplicableCode"><ows:ExceptionText>index is down</ows:ExceptionText></ows:Exception></ows:ExceptionReport>'
        ),
      /refuses: NoApplicableCode index is down/,
    ],
    [
      'a page of a login',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      /text\/html/,
    ],
    ['broken XML', (_, response) => xml(response, '<a><b></a>'), /broken XML/],
    ['other XML', (_, response) => xml(response, '<a/>'), /no SearchResults/],
    [
      'fewer records than it counts',
      (_, response) => xml(response, results(5, '')),
      /gave 0 of 5 records, then none/,
    ],
    [
      'an answer that is cut',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/xml', 'content-length': 10_000 });
        response.write('<csw:GetRecordsResponse xmlns:csw="urn:c">', () => response.destroy());
      },
      /no whole answer/,
    ],
  ])('%s', async (_, answer, expected) => {
    expect((await read(answer)).error).toMatch(expected);
  });
});

test('pages of any length, a record without identifier counted', async () => {
  const pages = [results(4, record('a') + record('b'), 3), results(4, record('c') + record(''), 0)];
  let calls = 0;
  const { records, rejected } = await read((_, response) => xml(response, pages[calls++] ?? ''));
  expect(records.map(({ uuid }) => uuid)).toEqual(['a', 'b', 'c']);
  expect(rejected).toEqual(['no_uuid']);
  expect(server?.asked.map(({ body }) => /startPosition="(\d+)"/.exec(body)?.[1])).toEqual([
    '1',
    '3',
  ]);
});

test('3.0 asks under its own names', async () => {
  await read((_, response) => xml(response, results(0, '')), { version: '3.0.0' });
  expect(server?.asked[0]?.body).toContain('xmlns:csw="http://www.opengis.net/cat/csw/3.0"');
});

test('with an account it is not known who else sees a record', async () => {
  const answer: Answer = (_, response) => xml(response, results(1, record('a')));
  expect((await read(answer)).records).toMatchObject([{ access: 'public' }]);
  await server?.close();
  const { records } = await read(answer, { username: 'x', password: 'y' });
  expect(records).toMatchObject([{ access: 'unknown' }]);
});

describeWithSharedData('recorded answers of pycsw', () => {
  const recorded = (name: string) => readFileSync(sharedData(`csw/${name}`), 'utf8');

  test('ISO 19139: the page that was recorded, then the server stops', async () => {
    const { records, error } = await read(({ body }, response) =>
      body.includes('startPosition="1"')
        ? xml(response, recorded('pycsw-apiso-post_GetRecords-all.xml'))
        : xml(response, results(18, ''))
    );
    expect(error).toMatch(/gave 5 of 18 records/);
    expect(records).toHaveLength(5);
    expect(records[0]).toMatchObject({
      uuid: '3e9a8c05',
      title: 'test Title',
      titles: { en: 'test Title' },
      language: 'eng',
      kinds: ['service'],
      stamped: '2011-04-18T00:00:00.000Z',
      access: 'public',
      validity: 'unknown',
      catalogues: ['SITE'],
    });
    expect(records[0]).not.toHaveProperty('privileges');
  });

  test('ISO 19115-3: all four', async () => {
    const { records, error } = await read(
      (_, response) => xml(response, recorded('pycsw-iso19115p3-post_GetRecords-all.xml')),
      { schema: 'iso19115-3' }
    );
    expect(error).toBeUndefined();
    expect(records).toHaveLength(4);
    expect(records.every(({ title, extent }) => title && extent)).toBe(true);
    expect(server?.asked[0]?.body).toContain('typeNames="mdb:MD_Metadata"');
  });
});
