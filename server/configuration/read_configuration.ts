import { readFileSync } from 'fs';
import { dirname, resolve } from 'path';
import { messageOf, SextantError } from '../../common/errors';
import {
  Configuration,
  configurationCodec,
  ConfigurationFile,
  LogSourceConfiguration,
} from './configuration';
import { linkCheckOf } from './link_check';
import { withPaths } from './source_files';
import { KeyPath, Problem, problemsOf, written } from './problems';
import type { ReportConfiguration } from './report';
import { retentionOf } from './retention';
import { readYaml, YamlFile } from './yaml_file';

export const DEFAULT_TIME_ZONE = 'Europe/Paris';

type Environment = Readonly<Record<string, string | undefined>>;

/** A configuration file with all that is wrong with it. */
export interface Inspected {
  /** Absent where something is wrong. */
  readonly configuration?: Configuration;
  /** Sentences with the line and the key, in the order of the file. */
  readonly problems: readonly string[];
  /** The same sentences for mistakes that were found elsewhere. */
  place(problems: readonly Problem[]): string[];
}

/** `${NAME}` in any text of the file is taken from the environment: secrets stay out of the file. */
function fillIn(
  value: unknown,
  environment: Environment,
  path: KeyPath,
  problems: Problem[]
): unknown {
  if (typeof value === 'string') {
    return value.replace(/\$\{(\w+)\}/g, (whole, name: string) => {
      const found = environment[name];
      if (found === undefined) problems.push({ path, message: `the environment has no ${name}` });
      return found ?? whole;
    });
  }
  const inner = (item: unknown, key: string | number) =>
    fillIn(item, environment, [...path, key], problems);
  if (Array.isArray(value)) return value.map(inner);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(item, key)]));
}

function sentences(problems: readonly Problem[], yaml: YamlFile): string[] {
  const placed = problems.map((problem) => ({ line: yaml.lineOf(problem.path), ...problem }));
  placed.sort((a, b) => a.line - b.line);
  return Array.from(new Set(placed.map(sentence)));
}

function sentence({ line, path, message }: Problem & { readonly line: number }): string {
  const separator = /^(?:is|are|has) /.test(message) ? ' ' : ': ';
  return `line ${line}, ${written(path) || 'the file'}${separator}${message}`;
}

/** Says every mistake of a configuration at once. Files that it names are not looked at. */
export function inspectConfiguration(
  content: string,
  path: string,
  environment: Environment
): Inspected {
  const yaml = readYaml(content);
  const place = (problems: readonly Problem[]) => sentences(problems, yaml);
  if (yaml.errors.length > 0) {
    return { problems: yaml.errors.map(({ line, message }) => `line ${line}: ${message}`), place };
  }
  const missing: Problem[] = [];
  const input = fillIn(yaml.value, environment, [], missing);
  const { problems, value } = problemsOf(configurationCodec, input, yaml.value);
  const all = sentences([...missing, ...problems], yaml);
  if (all.length > 0 || value === undefined) return { problems: all, place };
  return { configuration: fromFile(value, path), problems: [], place };
}

/** All that is wrong, in one error. */
export function invalid(path: string, problems: readonly string[]): SextantError {
  const list = problems.length === 1 ? ` ${problems[0]}` : `\n  ${problems.join('\n  ')}`;
  return new SextantError('bad_request', `${path} is no valid configuration:${list}`);
}

/** Text of a `sextant.yml` → configuration. @throws SextantError with every line and key that is wrong */
export function parseConfiguration(
  content: string,
  path: string,
  environment: Environment
): Configuration {
  const { configuration, problems } = inspectConfiguration(content, path, environment);
  if (!configuration) throw invalid(path, problems);
  return configuration;
}

function fromFile(file: ConfigurationFile, path: string): Configuration {
  const absolute = (paths: readonly string[]) => paths.map((p) => resolve(dirname(path), p));
  const one = (name: string | undefined) => (name === undefined ? undefined : absolute([name])[0]);
  const catalogueSources = { ...file.catalogue_sources };
  for (const [name, source] of Object.entries(catalogueSources)) {
    catalogueSources[name] = withPaths(source, (file) => resolve(dirname(path), file));
  }
  const logSources: Record<string, LogSourceConfiguration> = {};
  for (const [name, source] of Object.entries(file.log_sources ?? {})) {
    const { paths = [], index } = source;
    const authority = index && one(index.certificate_authority);
    const located = index && authority ? { ...index, certificate_authority: authority } : index;
    logSources[name] = { ...source, paths: absolute(paths), index: located };
  }
  const reports: Record<string, ReportConfiguration> = {};
  for (const [name, report] of Object.entries(file.reports ?? {})) {
    reports[name] = { ...report, folder: resolve(dirname(path), report.folder) };
  }
  const { certificate_authority: authority } = file.opensearch ?? {};
  const { records, country_database: country, visitor_key_file: key } = file.enrichment ?? {};
  return {
    timeZone: file.time_zone ?? DEFAULT_TIME_ZONE,
    linkCheck: linkCheckOf(file.link_check),
    runControl: file.run_control ?? false,
    showPeople: file.show_people ?? false,
    framedBy: file.framed_by ?? [],
    sharedWith: file.shared_with,
    opensearch: {
      ...file.opensearch,
      ...(authority === undefined ? {} : { certificate_authority: one(authority) }),
    },
    catalogueSources,
    logSources,
    enrichment: {
      ...file.enrichment,
      ...(records === undefined ? {} : { records: absolute(records) }),
      ...(country === undefined ? {} : { country_database: one(country) }),
      ...(key === undefined ? {} : { visitor_key_file: one(key) }),
    },
    retention: retentionOf(file.retention),
    reports,
    schedule: file.schedule ?? [],
    ...(file.keep === undefined ? {} : { keep: file.keep }),
    thresholds: file.thresholds ?? {},
    ...(file.alerting === undefined ? {} : { alerting: file.alerting }),
    ...(file.data_centres === undefined ? {} : { dataCentres: file.data_centres }),
    ...(file.osd_objects === 'none' ? {} : { osdObjects: file.osd_objects ?? 'fr' }),
    path,
  };
}

export function defaultConfiguration(): Configuration {
  return {
    timeZone: DEFAULT_TIME_ZONE,
    runControl: false,
    showPeople: false,
    opensearch: {},
    catalogueSources: {},
    logSources: {},
    enrichment: {},
    retention: retentionOf(),
    reports: {},
    schedule: [],
    thresholds: {},
    osdObjects: 'fr',
  };
}

/** Text of a configuration file. @throws SextantError not_found */
export function configurationText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new SextantError('not_found', `${path} cannot be read: ${messageOf(error)}`);
  }
}

/** Reads a configuration file; paths in it are relative to it. @throws SextantError */
export function readConfiguration(path: string, environment: Environment): Configuration {
  return parseConfiguration(configurationText(path), resolve(path), environment);
}
