import { mkdir, rename, writeFile } from 'fs/promises';
import { dirname } from 'path';
import type { FileAnswer } from '../../common/api/file_answer';
import type { ReportQuestion } from '../../common/api/contracts/panels';
import type { ReportFormat } from '../../common/api/contracts/reports';
import { messageOf, SextantError } from '../../common/errors';
import type { Locale } from '../../common/i18n/messages';
import { createWriter } from '../../common/i18n/writer';
import { catalogueReport } from '../../common/reports/catalogue_report';
import { servicesReport } from '../../common/reports/services_report';
import type { PanelsSurroundings } from '../store/panels_request';
import { Transport } from '../store/transport';
import { readCatalogue } from './read_catalogue';
import { readServices } from './read_services';
import { servicesWorkbook } from './services_workbook';
import { reportFile } from './report_file';

export interface WantedReport {
  /** Name of a catalogue, in any case; absent: the report is on the services. */
  readonly catalogue?: string;
  readonly question: ReportQuestion;
  readonly lang: Locale;
  /** PDF unless said; a workbook of the services only. */
  readonly format?: ReportFormat;
  /** Names of administrators are in it, where OpenSearch gives them. */
  readonly withPeople: boolean;
}

/** A report as the user of the transport sees what it is on. @throws SextantError */
export async function writeReport(
  user: Transport,
  { catalogue, question, lang, withPeople, format }: WantedReport,
  surroundings: PanelsSurroundings
): Promise<FileAnswer & { readonly records: number }> {
  const writer = createWriter(lang, surroundings.configuration.timeZone);
  if (catalogue === undefined) {
    const data = await readServices(user, question, surroundings);
    if (format === 'xlsx') return { ...(await servicesWorkbook(writer, data)), records: 0 };
    const file = await reportFile('services', servicesReport(writer, data), data.now);
    return { ...file, records: 0 };
  }
  const data = await readCatalogue(user, catalogue, question, surroundings, withPeople);
  const file = await reportFile(data.catalogue.name, catalogueReport(writer, data), data.now);
  return { ...file, records: data.rows.records.rows.length };
}

/** Writes a file whole or not at all. @throws SextantError bad_request where it cannot be written */
export async function saveWhole(path: string, content: Uint8Array): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  } catch (error) {
    throw new SextantError('bad_request', `${path} cannot be written: ${messageOf(error)}`);
  }
}
