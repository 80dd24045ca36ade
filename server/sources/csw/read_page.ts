import { SextantError } from '../../../common/errors';
import { HttpAccess, expectType, fetchAnswer, noAnswer, shownAddress } from '../http/fetch_answer';
import { ISO_ROOTS, UNREAD_PARTS } from '../iso_xml/read_iso';
import { nodesNamed, treeReader, XmlNode } from '../iso_xml/xml_tree';
import { getRecords, Page } from './get_records';

export interface CswPage {
  readonly records: readonly XmlNode[];
  readonly matched: number;
  /** Position of the next page; 0 where this is the last one. */
  readonly next: number;
}

const EXCEPTION = 'ExceptionReport';

function reasonOf(report: XmlNode): string {
  const texts = nodesNamed(report, 'ExceptionText').map(({ text }) => text);
  const codes = nodesNamed(report, 'Exception').map(({ attributes }) => attributes.exceptionCode);
  return [...codes, ...texts].filter(Boolean).join(' ').slice(0, 200) || 'without a reason';
}

/** Reads one page as it arrives. @throws SextantError source_unreachable | source_invalid */
export async function readPage(url: string, page: Page, access: HttpAccess): Promise<CswPage> {
  const headers = { Accept: 'application/xml', 'Content-Type': 'application/xml' };
  const call = { method: 'POST' as const, headers, body: getRecords(page) };
  const response = await fetchAnswer(url, call, access);
  expectType(url, response, /xml/);

  const records: XmlNode[] = [];
  let results: Readonly<Record<string, string>> | undefined;
  const reader = treeReader({
    roots: new Set([...ISO_ROOTS, EXCEPTION]),
    without: UNREAD_PARTS,
    onTree: (node) => {
      if (node.name === EXCEPTION) {
        const reason = reasonOf(node);
        throw new SextantError('source_invalid', `${shownAddress(url)} refuses: ${reason}`);
      }
      records.push(node);
    },
    onOutside: (name, attributes) => {
      if (name === 'SearchResults') results = attributes;
    },
  });
  const decoder = new TextDecoder();
  try {
    const body = response.body?.getReader();
    for (let part = await body?.read(); part && !part.done; part = await body?.read()) {
      reader.write(decoder.decode(part.value, { stream: true }));
    }
    reader.close();
  } catch (error) {
    if (error instanceof SextantError) throw error;
    throw noAnswer(url, error);
  }
  if (results === undefined) {
    throw new SextantError('source_invalid', `${shownAddress(url)} answered no SearchResults`);
  }
  const { numberOfRecordsMatched: matched, nextRecord: next } = results;
  return { records, matched: Number(matched) || 0, next: Number(next) || 0 };
}
