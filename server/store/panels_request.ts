import type { PanelsQuestion } from '../../common/api/contracts/panels';
import { SextantError } from '../../common/errors';
import { CatalogueDocument } from '../../common/index_schema/catalogues';
import type { AnyPanel } from '../../common/panels/define_panel';
import { resolveAsOf } from '../../common/query/as_of';
import type { Configuration } from '../configuration/configuration';
import { audienceGroups } from './audience_groups';
import { catalogueStore } from './catalogues';
import { countedUntil } from './counted_days';
import { viewCatalogue } from './catalogue_view';
import type { coverageReader } from './coverage';
import { ifAllowed } from './if_allowed';
import { loggedHosts } from './logged_hosts';
import { PanelsRequest } from './panels';
import { CentreConfiguration, recordsOfCentres, recordsOfFilters } from './record_groups';
import { recordStore } from './records';
import { Transport } from './transport';

export interface PanelsSurroundings {
  readonly configuration: Pick<Configuration, 'timeZone' | 'thresholds'> & CentreConfiguration;
  readonly now: () => Date;
  readonly readCoverage: ReturnType<typeof coverageReader>;
}

/** What panels that need records read them with: of the catalogue of the page, or all of them. */
async function recordsFor(
  panels: readonly AnyPanel[],
  catalogue: CatalogueDocument | undefined,
  user: Transport
): Promise<Pick<PanelsRequest, 'records' | 'logs'>> {
  const needing = panels.filter(({ needs }) => needs === 'records');
  if (needing.length === 0) return {};
  if (catalogue) return { records: await recordStore(user).summaries(catalogue.name ?? '') };
  const [records, logs] = await Promise.all([
    recordStore(user).allSummaries(),
    ifAllowed(loggedHosts(user)),
  ]);
  return { records, logs };
}

/** What the page asked, as the stores take it. @throws SextantError bad_request | not_found */
export async function panelsRequestOf(
  panels: readonly AnyPanel[],
  question: Omit<PanelsQuestion, 'panels' | 'versus'>,
  { configuration, now, readCoverage }: PanelsSurroundings,
  user: Transport
): Promise<PanelsRequest> {
  const needsCatalogue = panels.some(({ dashboard }) => dashboard !== 'services');
  if (needsCatalogue && question.catalogue === undefined) {
    throw new SextantError('bad_request', 'catalogue: panels of a catalogue need its name');
  }
  const catalogue = needsCatalogue
    ? await catalogueStore(user).find(question.catalogue ?? '')
    : undefined;
  const asOf = question.as_of && resolveAsOf(question.as_of, now(), configuration.timeZone);
  return {
    panels,
    filters: question.filters,
    time: question.time,
    tables: question.tables ?? {},
    catalogue,
    ...(await recordsFor(panels, catalogue, user)),
    recordsOf: await recordsOfFilters(user, question.filters, configuration),
    dataCentres: panels.some(({ needs }) => needs === 'data_centres')
      ? await recordsOfCentres(user, configuration)
      : undefined,
    groups: audienceGroups(catalogue),
    view: catalogue && (await viewCatalogue(user, catalogue, asOf || undefined)),
    coverage: panels.some(({ dashboard }) => dashboard !== 'catalogue')
      ? await readCoverage()
      : undefined,
    timeZone: configuration.timeZone,
    thresholds: configuration.thresholds,
    countedUntil: panels.some(({ counted }) => counted)
      ? await countedUntil(user, configuration.timeZone)
      : undefined,
    now: now(),
  };
}
