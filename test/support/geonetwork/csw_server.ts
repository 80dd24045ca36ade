import { startTestServer, TestServer } from '../http_server';
import { recordXml, Source } from './record_xml';

const attribute = (body: string, name: string): number =>
  Number(new RegExp(`${name}="(\\d+)"`).exec(body)?.[1]);

const bare = (xml: string): string => xml.replace(/^<\?xml[^>]*\?>/, '');

/** A CSW of the public ones of these records, whose own limit of a page is 100 records. */
export function startCswServer(sources: readonly Source[]): Promise<TestServer> {
  return startTestServer(({ body }, response) => {
    const start = attribute(body, 'startPosition');
    const page = sources.slice(start - 1, start - 1 + Math.min(attribute(body, 'maxRecords'), 100));
    const end = start + page.length;
    const next = end > sources.length ? 0 : end;
    response.writeHead(200, { 'content-type': 'application/xml;charset=UTF-8' });
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?><csw:GetRecordsResponse xmlns:csw="http://www.opengis.net/cat/csw/2.0.2">` +
        `<csw:SearchStatus timestamp="2026-01-01T00:00:00Z"/><csw:SearchResults numberOfRecordsMatched="${sources.length}"` +
        ` numberOfRecordsReturned="${page.length}" nextRecord="${next}">` +
        `${page.map((source) => bare(recordXml(source))).join('')}</csw:SearchResults></csw:GetRecordsResponse>`
    );
  });
}
