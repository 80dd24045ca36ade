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
import { coverageFor, coverageReader } from './coverage';
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
  // None of these waits for another.
  const [records, recordsOf, dataCentres, view, coverage, counted] = await Promise.all([
    recordsFor(panels, catalogue, user),
    recordsOfFilters(user, question.filters, configuration),
    panels.some(({ needs }) => needs === 'data_centres')
      ? recordsOfCentres(user, configuration)
      : undefined,
    catalogue && viewCatalogue(user, catalogue, asOf || undefined),
    panels.some(({ dashboard }) => dashboard !== 'catalogue')
      ? readCoverage().then((all) => coverageFor(user, all))
      : undefined,
    panels.some(({ counted: asked }) => asked)
      ? ifAllowed(countedUntil(user, configuration.timeZone))
      : undefined,
  ]);
  return {
    panels,
    filters: question.filters,
    time: question.time,
    tables: question.tables ?? {},
    catalogue,
    ...records,
    recordsOf,
    dataCentres,
    groups: audienceGroups(catalogue),
    view,
    coverage,
    timeZone: configuration.timeZone,
    thresholds: configuration.thresholds,
    countedUntil: counted,
    now: now(),
  };
}
