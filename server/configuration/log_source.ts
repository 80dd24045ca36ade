import * as t from 'io-ts';
import { oneOf } from '../../common/codecs/literals';
import { lineReader } from '../../common/enrich/line_reader';
import { FORMAT_NAMES, formatNamed } from '../../common/logs/formats';
import { ENTRY_FIELDS, FieldMap, LineOptions } from '../../common/logs/line_format';
import { indexSource } from './index_source';
import { refined } from './refine';
import { addressRange, hostName, someText, timeZone } from './values';

const format = refined(t.string, (name) => {
  if (name === 'auto' || formatNamed(name)) return;
  throw new Error(`expected auto or one of ${FORMAT_NAMES.join(', ')}`);
});

const fieldSource = t.union([
  t.string,
  t.intersection([
    t.strict({ field: t.string }),
    t.exact(t.partial({ unit: oneOf(['s', 'ms', 'us', 'ns'] as const) })),
  ]),
]);

const logSourceShape = t.intersection([
  t.strict({ server: someText }),
  t.exact(
    t.partial({
      paths: t.array(t.string),
      index: indexSource,
      /** Name of a format, or auto. */
      format,
      /** Host asked for, of a log that does not tell it. */
      host: hostName,
      /** Unit of an integer time at the end of a line. */
      duration_unit: oneOf(['s', 'ms', 'us', 'ns', 'none'] as const),
      /** IANA zone of times that carry none. */
      time_zone: timeZone,
      /** Of this log instead of those of `enrichment`. */
      trusted_proxies: t.array(addressRange),
      /** Of `custom`: the server's own directive. */
      log_format: t.string,
      /** Of `documents`: where each part of a request stands. */
      fields: t.record(oneOf(ENTRY_FIELDS), fieldSource),
      columns: t.array(t.string),
      captured_headers: t.array(t.string),
    })
  ),
]);

type Shape = t.TypeOf<typeof logSourceShape>;
type Reading = Partial<Omit<Shape, 'server' | 'paths'>>;

/** How the lines of a log are read. */
export function lineOptionsOf(source: Reading): LineOptions & { readonly format?: string } {
  const fields: FieldMap | undefined = source.fields;
  return {
    format: source.format ?? (source.index === undefined ? undefined : 'documents'),
    durationUnit: source.duration_unit,
    timeZone: source.time_zone,
    logFormat: source.log_format,
    fields,
    columns: source.columns,
    capturedHeaders: source.captured_headers,
  };
}

/** One configured log, as the file says it. */
export const logSource = refined(logSourceShape, (source) => {
  if (source.paths === undefined && source.index === undefined) {
    throw new Error('neither paths nor index');
  }
  lineReader(lineOptionsOf(source));
});

/** One configured log; its paths are absolute. */
export type LogSourceConfiguration = Shape & { readonly paths: readonly string[] };
